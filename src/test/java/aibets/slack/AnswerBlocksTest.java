package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Premise;
import aibets.answer.Quote;
import aibets.desk.Ask;
import aibets.desk.PlainText;
import aibets.retrieval.Span;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerBlocksTest {

  /** More with {@code mvn test -Dtest=AnswerBlocksTest -Drenderer.answers=100000}. */
  private static final int ANSWERS = Integer.getInteger("renderer.answers", 500);

  private static final Gson GSON = BlockJson.gson();
  private static final Set<String> HARMLESS =
      Set.of(
          "rich_text",
          "rich_text_section",
          "rich_text_quote",
          "text",
          "context",
          "plain_text",
          "mrkdwn");

  /** What Slack parses in them is a link of ours, at most. */
  private static final Pattern LINK = Pattern.compile("(\\[…] )?<https?://[^<>|\\s]+\\|[^<>]+>");

  private static final List<String> PIECES =
      List.of(
          "capital ",
          "<!channel> ",
          "<@U0ASKER> ",
          "*bold* ",
          "&amp; ",
          "👩‍👩‍👧‍👦 ",
          "😀",
          "\n",
          "\u202Eright to left ",
          "שלום ",
          "a\u0301",
          "<https://evil.example|click> ",
          "\\\"'",
          "\u0000",
          "\t",
          ":smile: ",
          "\u2028",
          "<",
          "界");

  private final Renderer renderer = new Renderer(new Labels("the AI bets"));

  private static JsonArray json(Message message) {
    return GSON.toJsonTree(message.blocks()).getAsJsonArray();
  }

  /** Every object of a kind, in order. */
  private static List<JsonObject> all(JsonElement element, String type) {
    List<JsonObject> found = new ArrayList<>();
    if (element instanceof JsonArray array) {
      array.forEach(item -> found.addAll(all(item, type)));
    } else if (element instanceof JsonObject object) {
      if (object.get("type").getAsString().equals(type)) {
        found.add(object);
      }
      if (object.has("elements")) {
        found.addAll(all(object.get("elements"), type));
      }
    }
    return found;
  }

  private static List<String> quoted(Message message) {
    return all(json(message), "rich_text_quote").stream()
        .map(
            quote ->
                all(quote, "text").stream()
                    .map(piece -> piece.get("text").getAsString())
                    .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void saysInItsContextLineThatTheSourcesAreOld() {
    Answer answer = Answers.quoting("who led?", Answers.quote("A led."));
    Message message = renderer.answer(answer.datedBack(LocalDate.of(2024, 1, 5)));
    assertThat(all(json(message), "plain_text").get(0).get("text").getAsString())
        .isEqualTo("Question: who led? · The newest source is from 5 January 2024");
  }

  @Test
  void saysInOneLineWhatTheQuestionGetsWrong() {
    Premise premise = new Premise("$500M", "$1.03B", Answers.quote("They raised $1.03B."));
    for (Answer answer :
        List.of(Answers.quoting("who led?", Answers.quote("A led.")), Answers.silent("who led?"))) {
      Message message = renderer.answer(answer.with(premise));
      assertThat(message.text().lines())
          .contains(
              "The question says $500M, but the sources say $1.03B: “They raised $1.03B.” (Letter"
                  + " to shareholders)");
      assertThat(json(message).toString()).contains("but the sources say $1.03B");
    }
  }

  @Test
  void quotesWordForWordAndLinksTheSource() {
    Message message = renderer.answer(Answers.quoting("Who?", Answers.quote("a <!here> *b*\n c ")));
    assertThat(quoted(message)).containsExactly("a <!here> *b*\n c ");
    assertThat(all(json(message), "mrkdwn").get(0).get("text").getAsString())
        .isEqualTo(
            "<https://example.com/letter#:~:text=a%20%3C%21here%3E%20%2Ab%2A%20c"
                + "|Letter to shareholders>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "file:///etc/passwd", "https://", "not a url", "slack://x"})
  void linksWebAddressesOnly(String url) {
    Message message = renderer.answer(Answers.quoting("Who?", Answers.quote("text", "Title", url)));
    assertThat(all(json(message), "mrkdwn")).isEmpty();
    assertThat(message.text()).contains("— Title");
  }

  @Test
  void saysThatTheSourcesDoNotSay() {
    Message message =
        renderer.answer(Answers.silent("Who?", Answers.quote("a"), Answers.quote("b")));
    assertThat(message.text())
        .isEqualTo(
            "Question: Who?\nThe sources do not say.\nNearest in the sources, but not an answer:\n"
                + "• Letter to shareholders, 5 February 2026, section “Outlook”");
    assertThat(quoted(message)).isEmpty();
  }

  @Test
  void quotesWhatMayHelpAndSaysThatItMayNotAnswer() {
    Message message =
        renderer.answer(Answers.perhaps("Who?", Answers.quote("a"), Answers.quote("b")));
    assertThat(message.text())
        .startsWith("Question: Who?\nThis may help, but it may not answer the question:\n1. “a”");
    assertThat(quoted(message)).containsExactly("a", "b");
    assertThat(bold(message)).containsExactly("This may help");
  }

  @Test
  void showsBulletsForTheItemsOfAList() {
    Message message =
        renderer.answer(Answers.quoting("who?", Answers.quote("- Ada led.\n  * Bo - too - led.")));
    assertThat(quoted(message)).containsExactly("• Ada led.\n  • Bo - too - led.");
    assertThat(message.text()).contains("“• Ada led.").doesNotContain("- Ada");
  }

  @Test
  void showsTheWordsThatAnswerInBoldInTheFirstQuoteAlone() {
    Quote quote = Answers.quote("A lab, funded by B");
    Quote read =
        new Quote(
            quote.text(),
            quote.document(),
            quote.alsoIn(),
            quote.section(),
            quote.start(),
            quote.end(),
            1,
            Map.of(),
            new Span(17, 18),
            OptionalInt.empty());
    assertThat(bold(renderer.answer(Answers.quoting("who funded the labs?", read, read))))
        .containsExactly("B");
  }

  @Test
  void sendsOfAStyleWhatIsTrue() {
    assertThat(json(renderer.answer(Answers.perhaps("Who?", Answers.quote("a")))).toString())
        .contains("\"style\":{\"bold\":true}");
  }

  @Test
  void numbersQuotesInWordsOnlyWhereThereAreSeveral() {
    assertThat(renderer.answer(Answers.quoting("Who?", Answers.quote("a"))).text())
        .isEqualTo(
            "Question: Who?\n“a” — Letter to shareholders, 5 February 2026, section “Outlook”");
  }

  private static List<String> bold(Message message) {
    return all(json(message), "text").stream()
        .filter(text -> text.has("style"))
        .map(text -> text.get("text").getAsString())
        .toList();
  }

  @Test
  void cutsAnOverlongQuoteAtAWordAndSaysSoOutsideIt() {
    Message message =
        renderer.answer(Answers.quoting("Who?", Answers.quote("capital ".repeat(600))));
    String cut = quoted(message).get(0);
    assertThat("capital ".repeat(600)).startsWith(cut);
    assertThat(cut).endsWith("capital").hasSizeGreaterThan(2_900);
    assertThat(json(message).toString()).contains("\"[…] ");
  }

  @Test
  void showsNoControlCharacterOfTheQuestion() {
    Message message = renderer.answer(Answers.silent("a\u0000b\u202Ec\nd\uD83D <@U1>"));
    assertThat(message.text()).startsWith("Question: abc d\uFFFD &lt;@U1&gt;\n");
  }

  @Test
  void namesADocumentOnce() {
    Message message =
        renderer.answer(Answers.quoting("Who?", Answers.quote("a"), Answers.quote("b")));
    assertThat(all(json(message), "mrkdwn"))
        .extracting(link -> link.get("text").getAsString().replaceFirst(".*\\|", ""))
        .containsExactly("Letter to shareholders>", "Same document>");
  }

  @Test
  void saysFirstThatTheSourcesDisagree() {
    Quote one = Answers.quote("It is 5.");
    Quote other = Answers.quote("It is 6.", new Quote.Source("b", "B", null, null), "");
    Message message = renderer.answer(Answers.disagreeing("How many?", one, other));
    assertThat(bold(message))
        .containsExactly("The sources disagree: It is 5. (1 source) · It is 6. (1 source)");
    assertThat(json(message).get(0).toString()).contains("The sources disagree");
    assertThat(message.text()).startsWith("The sources disagree: ").doesNotContain("%");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 10, 11, 60, 200})
  void neverCutsThroughACharacter(int most) {
    String family = "👩‍👩‍👧‍👦".repeat(60);
    String cut = PlainText.cut(family, most).text();
    assertThat(cut).hasSizeLessThanOrEqualTo(most);
    assertThat(cut.isEmpty() || !Character.isHighSurrogate(cut.charAt(cut.length() - 1))).isTrue();
  }

  @Test
  void staysWithinFiftyBlocksWhenManyShortTitlesAreNear() {
    Quote[] nearest = new Quote[80];
    for (int i = 0; i < nearest.length; i++) {
      Quote.Source source = new Quote.Source("id", "T" + i, null, null);
      nearest[i] = Answers.quote("text", source, "");
    }
    assertThat(renderer.answer(Answers.silent("Who?", nearest)).blocks()).hasSizeBetween(40, 50);
  }

  @Test
  void showsThreeQuotesEvenIfEscapesMakeAllOfItLong() {
    String url = "https://example.com/?" + "a=b&".repeat(240);
    Quote.Source source = new Quote.Source("id", "&".repeat(500), LocalDate.EPOCH, url);
    Quote quote = Answers.quote("labs & ".repeat(42), source, "&".repeat(400));
    Answer answer = Answers.answer("labs" + "&".repeat(2_000), true, List.of(quote, quote, quote));
    assertThat(quoted(renderer.answer(answer))).hasSize(3).containsOnly(quote.text());
  }

  @Test
  void keepsEveryLimitWhateverTheAnswer() {
    long seed = Long.getLong("renderer.seed", System.nanoTime());
    System.out.printf("renderer.seed=%d, %d random answers%n", seed, ANSWERS);
    Random random = new Random(seed);
    for (int i = 0; i < ANSWERS; i++) {
      Answer answer = answer(random);
      Message message = renderer.answer(answer);
      checkLimits(message, "seed " + seed + ", answer " + i);
      checkRoomForButtons(message, "seed " + seed + ", answer " + i);
      checkQuotes(message, answer, "seed " + seed + ", answer " + i);
    }
  }

  private static void checkLimits(Message message, String which) {
    JsonArray blocks = json(message);
    assertThat(blocks.size()).as(which).isBetween(1, 50);
    assertThat(blocks.toString().length()).as(which).isLessThanOrEqualTo(13_200);
    assertThat(GSON.toJson(message.blocks()).length()).as(which).isLessThanOrEqualTo(13_200);
    assertThat(message.text().length()).as(which).isBetween(1, 4_000);
    assertThat(message.text()).as(which).doesNotContainPattern("[<>]|&(?!(amp|lt|gt);)");
    for (JsonObject element : all(blocks, "text")) {
      assertThat(element.get("text").getAsString().length()).as(which).isBetween(1, 3_000);
    }
    blocks.forEach(block -> checkTypes(block.getAsJsonObject(), which));
  }

  private void checkRoomForButtons(Message answer, String which) {
    Message shared =
        renderer
            .shared("U0123456789A", answer)
            .plus(
                Controls.below(
                    UUID.randomUUID().toString(),
                    Ask.privately("Who?", "U1", "C1"),
                    Answers.perhaps("Who?", Answers.quote("a")),
                    Set.of(Choice.TELL, Choice.WATCH),
                    Collections.nCopies(3, "compare " + "n".repeat(65))));
    assertThat(shared.blocks()).as(which).hasSizeLessThanOrEqualTo(50);
    assertThat(GSON.toJson(shared.blocks()).length()).as(which).isLessThanOrEqualTo(13_200);
    assertThat(shared.text().length()).as(which).isLessThanOrEqualTo(4_000);
  }

  private static void checkTypes(JsonObject element, String which) {
    assertThat(element.get("type").getAsString()).as(which).isIn(HARMLESS);
    if (element.get("type").getAsString().equals("mrkdwn")) {
      assertThat(element.get("text").getAsString()).as(which).matches(LINK);
    }
    if (element.has("elements")) {
      assertThat(element.getAsJsonArray("elements")).as(which).isNotEmpty();
      element.getAsJsonArray("elements").forEach(e -> checkTypes(e.getAsJsonObject(), which));
    }
  }

  /** In order, none changed that fits, all shown if they are few and short. */
  private static void checkQuotes(Message message, Answer answer, String which) {
    List<String> shown = quoted(message);
    List<String> given =
        answer.quotes().stream().map(Quote::text).filter(text -> !text.isBlank()).toList();
    assertThat(shown.size()).as(which).isBetween(Math.min(1, given.size()), given.size());
    for (int i = 0; i < shown.size(); i++) {
      assertThat(given.get(i)).as(which).startsWith(shown.get(i));
      if (given.get(i).length() <= 700) {
        assertThat(shown.get(i)).as(which).isEqualTo(given.get(i));
      }
    }
    if (given.size() <= 3 && given.stream().allMatch(text -> text.length() <= 300)) {
      assertThat(shown).as(which).isEqualTo(given);
    }
  }

  private static Answer answer(Random random) {
    boolean answered = random.nextInt(4) > 0;
    int count = random.nextInt(5) == 0 ? 1 + random.nextInt(80) : 1 + random.nextInt(3);
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      quotes.add(quote(random));
    }
    return Answers.answer(text(random, 2_000), answered, quotes);
  }

  private static Quote quote(Random random) {
    int most = List.of(30, 300, 700, 3_000, 40_000).get(random.nextInt(5));
    String url =
        switch (random.nextInt(4)) {
          case 0 -> null;
          case 1 -> "javascript:alert(1)";
          case 2 -> "https://example.com/?" + "a=b&".repeat(random.nextInt(400));
          default -> "http://example.com/" + random.nextInt();
        };
    LocalDate day = random.nextBoolean() ? null : LocalDate.of(2025, 1, 1);
    Quote.Source source =
        new Quote.Source("id", random.nextInt(9) == 0 ? "" : text(random, 500), day, url);
    return Answers.quote(text(random, most), source, random.nextBoolean() ? "" : text(random, 400));
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder("x");
    int length = 1 + random.nextInt(most);
    boolean monotonous = random.nextInt(4) == 0;
    int piece = random.nextInt(PIECES.size());
    while (text.length() < length) {
      text.append(PIECES.get(monotonous ? piece : random.nextInt(PIECES.size())));
    }
    return text.substring(0, Math.min(text.length(), length));
  }
}
