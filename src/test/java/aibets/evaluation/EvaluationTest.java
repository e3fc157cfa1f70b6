package aibets.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.slack.Answers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

  @ParameterizedTest
  @CsvSource({"1, '1 question, 1 of them answerable'", "2, '2 questions, 2 of them answerable'"})
  void countsQuestionsInPlainEnglish(int count, String line) {
    GoldQuestion gold = new GoldQuestion("q", "who?", List.of("Ada"), null, null, null, null);
    Evaluation evaluation =
        Evaluation.run(
            Collections.nCopies(count, gold),
            (question, earlier) -> Answers.quoting(question, Answers.quote("Ada.")));
    assertThat(evaluation.lines().get(0)).isEqualTo(line);
  }
}
