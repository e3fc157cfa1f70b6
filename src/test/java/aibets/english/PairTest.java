package aibets.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairTest {

  @ParameterizedTest
  @CsvSource({
    "JEPA vs Transformers?, JEPA, Transformers",
    "compare JEPA with Transformers, JEPA, Transformers",
    "what is the difference between JEPA and the rest,,",
    "how do Transformers compare to JEPA in robotics?, Transformers, JEPA",
    "compare notes or chips, compare notes, chips",
    "compare and with it,,",
    "or JEPA,,",
    "JEPA or,,"
  })
  void findsTheTwoThingsBeingCompared(String question, String left, String right) {
    assertThat(Pair.comparedIn(question))
        .isEqualTo(Optional.ofNullable(left).map(found -> new Pair(found, right)));
  }

  /** A hundred times the longest question; in quadratic time, it took minutes. */
  @Test
  void takesTimeInProportionToTheQuestion() {
    for (String part : List.of("a ", "compare a ", "compare ", "?", "or", "vs.")) {
      String question = part.repeat(100_000 / part.length()) + "x";
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Pair.comparedIn(question));
    }
  }
}
