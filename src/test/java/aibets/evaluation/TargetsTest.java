package aibets.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Confidence.Thresholds;
import aibets.evaluation.Targets.JudgedAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {

  /** Of ten answers from .9 down, one is wrong; of the next ten, half are; then all. */
  @Test
  void answersWhileNineInTenAreRightAndPerhapsWhileHalfAre() {
    List<JudgedAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      answers.add(new JudgedAnswer(.9 - i / 1000.0, i != 4));
      answers.add(new JudgedAnswer(.5 - i / 1000.0, i % 2 == 1));
      answers.add(new JudgedAnswer(.1 - i / 1000.0, false));
    }
    assertThat(Targets.thresholds(answers)).isEqualTo(new Thresholds(.891, .491));
  }

  @Test
  void answersNothingIfNothingIsRight() {
    assertThat(Targets.thresholds(List.of(new JudgedAnswer(.9, false))))
        .isEqualTo(new Thresholds(1, 1));
  }
}
