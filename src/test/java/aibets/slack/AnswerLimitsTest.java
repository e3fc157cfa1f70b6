package aibets.slack;

import static aibets.slack.ShownBlocks.GSON;
import static aibets.slack.ShownBlocks.all;
import static aibets.slack.ShownBlocks.json;
import static aibets.slack.ShownBlocks.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Quote;
import aibets.desk.Ask;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Slack's limits, and that it parses nothing from documents, with random answers. */
class AnswerLimitsTest {

  /** More with {@code mvn test -Dtest=AnswerLimitsTest -Drenderer.answers=100000}. */
  private static final int ANSWERS = Integer.getInteger("renderer.answers", 500);

  private static final Set<String> HARMLESS =
      Set.of(
          "rich_text",
          "rich_text_section",
          "rich_text_quote",
          "text",
          "context",
          "plain_text",
          "mrkdwn");

  /** The only markup is a link of our own. */
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

  /**
   * Checks that quotes are in order, that those that fit are unchanged, and that all are shown if
   * they are few and short.
   */
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
