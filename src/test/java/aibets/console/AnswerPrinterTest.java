package aibets.console;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Premise;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import aibets.retrieval.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnswerPrinterTest {

  private static final String TEXT = "Readers may borrow twelve books for four weeks.";

  private static Answer answer(Verdict verdict) {
    Quote quote =
        new Quote(
            TEXT,
            new Quote.Source("d", "Library rules", null, null),
            List.of(),
            "Loans",
            100,
            100 + TEXT.length(),
            1,
            Map.of(),
            new Span(136, 146),
            OptionalInt.empty());
    boolean answered = verdict == Verdict.ANSWERED;
    return new Answer(
        "how long?",
        "how long?",
        verdict,
        .5,
        answered ? List.of(quote) : List.of(),
        answered ? List.of() : List.of(quote),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Duration.ZERO);
  }

  private static String printed(Verdict verdict, boolean colour, int width) {
    StringWriter out = new StringWriter();
    new AnswerPrinter(new PrintWriter(out), colour, width).print(answer(verdict));
    return out.toString();
  }

  @Test
  void quotesWhatMayHelpAndSaysThatItMayNotAnswer() {
    assertThat(printed(Verdict.PERHAPS, false, 0))
        .startsWith("This may help, but it may not answer the question:\n")
        .contains("> " + TEXT + "\n  Library rules · no date · Loans");
    assertThat(printed(Verdict.REFUSED, false, 0))
        .startsWith("The sources do not say.")
        .doesNotContain(TEXT);
  }

  @Test
  void showsTheWordsThatAnswerInBoldAlsoAcrossLines() {
    assertThat(printed(Verdict.ANSWERED, true, 0))
        .contains("books for \u001b[1mfour weeks\u001b[21m.");
    assertThat(
            printed(Verdict.ANSWERED, true, 43)
                .lines()
                .map(line -> line.replaceAll("\u001b\\[36m▌ \u001b\\[39m", "")))
        .contains(
            "Readers may borrow twelve books for \u001b[1mfour\u001b[21m",
            "\u001b[1mweeks\u001b[21m.");
    assertThat(printed(Verdict.ANSWERED, false, 43)).doesNotContain("\u0001", "\u001b");
  }

  @Test
  void writesTheVerdictAndTheWordsThatAnswerAsJson() {
    String line = new JsonLines().line(answer(Verdict.PERHAPS));
    assertThat(line)
        .contains("\"answered\":false,\"verdict\":\"perhaps\"")
        .contains("\"answer\":{\"text\":\"four weeks\",\"start\":136,\"end\":146}");
    assertThat(new JsonLines().line("?", "no question")).contains("\"verdict\":\"refused\"");
  }

  @Test
  void saysFirstWhatTheQuestionGetsWrong() {
    Answer answer = answer(Verdict.PERHAPS);
    Premise premise = new Premise("two weeks", "four weeks", answer.nearest().get(0));
    StringWriter out = new StringWriter();
    new AnswerPrinter(new PrintWriter(out), false, 0).print(answer.with(premise));
    assertThat(out.toString())
        .startsWith("The question says two weeks, but the sources say four weeks:\n> " + TEXT);
  }
}
