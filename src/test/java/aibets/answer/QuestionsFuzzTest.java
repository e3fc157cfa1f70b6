package aibets.answer;

import static aibets.answer.Rankings.ranked;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.fuzzing.Fuzzer;
import aibets.overview.SideBySide;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is asked, alone or after other questions, is answered or refused with a reason. */
class QuestionsFuzzTest {

  private static final List<String> QUESTIONS =
      List.of(
          "who funded AMI Labs",
          "How much did they raise, and when?",
          "what about World Labs?",
          "What is the difference between JEPA and Transformers?",
          "JEPA vs. LLMs or the like: is it $4.5B?",
          "the the the e");

  private static final List<String> UNITS =
      List.of(
          "the ",
          "e",
          "A ",
          "it ",
          "and ",
          "-",
          "a-",
          "? ",
          " ",
          "JEPA vs ",
          "compare ",
          "$",
          ".",
          "a with ",
          "’",
          "Ab’",
          "蟧");

  private final Document document = Documents.of("a", "Labs raised $1.", "It was March.", "Fine.");

  private final Answerer answerer =
      new QuotingAnswerer(
          question -> List.of(ranked(document, 1, 1), ranked(document, 0, .5)),
          Confidences.of(
              new Confidence(
                  Map.of(ConfidenceFeature.LATE_INTERACTION, 20.0),
                  -10,
                  new Confidence.Usual(0, 0),
                  .75,
                  new Confidence.Thresholds(.6, .3))));

  private void ask(String question, List<String> earlier) {
    try {
      Answer answer = answerer.answer(question, earlier);
      assertThat(answer.understood())
          .isNotBlank()
          .hasSizeLessThanOrEqualTo(TypedText.MAX_CHARACTERS);
    } catch (QuestionException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Test
  void everyQuestionIsAcceptedOrRefused() {
    Fuzzer.run("questions", QUESTIONS, UNITS, text -> ask(text, List.of()));
  }

  /** Questions, one per line; the last one is asked now. */
  @Test
  void everyConversationIsUnderstoodOrTakenLiterally() {
    Fuzzer.run(
        "follow-ups",
        List.of(
            "who funded AMI Labs\nhow much did they raise?",
            "who leads World Labs\nand AMI Labs?\nwhat about its founder",
            "the the the the e\nand xxxxxxxx?"),
        UNITS,
        text -> {
          List<String> lines = text.lines().toList();
          int last = lines.size() - 1;
          if (last >= 0) {
            ask(lines.get(last), lines.subList(Math.max(0, last - 10), last));
            ask("and it?", List.of(text));
            ask("and " + lines.get(last) + "?", List.of("the " + lines.get(last)));
          }
        });
  }

  @Test
  void everyComparisonHasTwoSidesOrNone() {
    Fuzzer.run(
        "comparisons",
        List.of("compare JEPA with Transformers?", "A vs. B", "World Labs and AMI Labs..."),
        UNITS,
        text ->
            SideBySide.pair(text)
                .ifPresent(pair -> assertThat(pair).hasSize(2).noneMatch(String::isBlank)));
  }
}
