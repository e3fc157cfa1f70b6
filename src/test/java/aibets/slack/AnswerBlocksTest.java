package aibets.slack;

import static aibets.slack.ShownBlocks.all;
import static aibets.slack.ShownBlocks.bold;
import static aibets.slack.ShownBlocks.json;
import static aibets.slack.ShownBlocks.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Premise;
import aibets.answer.Quote;
import aibets.desk.PlainText;
import aibets.retrieval.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerBlocksTest {

  private final Renderer renderer = new Renderer(new Labels("the AI bets"));

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
  void quotesVerbatimAndLinksTheSource() {
    Message message = renderer.answer(Answers.quoting("Who?", Answers.quote("a <!here> *b*\n c ")));
    assertThat(quoted(message)).containsExactly("a <!here> *b*\n c ");
    assertThat(all(json(message), "mrkdwn").get(0).get("text").getAsString())
        .isEqualTo(
            "<https://example.com/letter#:~:text=a%20%3C%21here%3E%20%2Ab%2A,c"
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
  void cutsLongTitlesAndHeadings() {
    LocalDate day = LocalDate.of(2026, 9, 24);
    Quote.Source source = new Quote.Source("a", "Title ".repeat(40), day, null);
    Quote quote = Answers.quote("An answer.", source, "Heading ".repeat(40));
    String note =
        all(json(renderer.answer(Answers.quoting("Who?", quote))), "plain_text")
            .get(1)
            .get("text")
            .getAsString();
    assertThat(note)
        .hasSizeBetween(90, 100)
        .contains("Title Title", "… · 24 September 2026 · Heading");
    assertThat(renderer.answer(Answers.silent("Who?", quote)).text().lines().skip(3))
        .singleElement()
        .asString()
        .hasSizeLessThan(160)
        .contains("Title Title", "Heading Heading");
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
  void sendsOnlyTrueStyles() {
    assertThat(json(renderer.answer(Answers.perhaps("Who?", Answers.quote("a")))).toString())
        .contains("\"style\":{\"bold\":true}");
  }

  @Test
  void numbersQuotesInWordsOnlyIfThereAreSeveral() {
    assertThat(renderer.answer(Answers.quoting("Who?", Answers.quote("a"))).text())
        .isEqualTo(
            "Question: Who?\n“a” — Letter to shareholders, 5 February 2026, section “Outlook”");
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
}
