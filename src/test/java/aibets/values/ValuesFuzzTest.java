package aibets.values;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.fuzzing.Fuzzer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesFuzzTest {

  @Test
  void valuesOfASentenceAreReadInOrder() {
    Fuzzer.run(
        "values",
        List.of(
            "AMI Labs raised $1.03B in March 2026 at a valuation of $4.5 billion, up 40 %.",
            "It takes five to ten years, not 18-24 months; two and a half, or several decades.",
            "Between 3 and 5 percent of 1,200,000 users scored 87.5% on MMLU, 3x as many.",
            "On 3 March 2026, early 2025, Q3 2024, 2024-02-29, the 1990s, a dozen, half a million.",
            "EUR 5 million to EUR 7m, €3bn–€4bn, US$ 20, ten thousand people, at least 12 GPUs."),
        List.of(
            "9",
            "1,",
            "1,000,",
            "$1 ",
            "$1-",
            "1.",
            "5 to ",
            "between 1 and ",
            "one hundred and ",
            "twenty ",
            "3x ",
            "40 % ",
            "2026-",
            "March ",
            "Q1 ",
            "a ",
            "\u0663",
            "$#B, ",
            "# years ",
            "# people ",
            ".5",
            "or "),
        text -> {
          int at = 0;
          for (Value value : Values.in(text)) {
            assertThat(value.start()).isGreaterThanOrEqualTo(at);
            assertThat(value.canonical()).isNotBlank();
            at = value.end();
          }
          assertThat(at).isLessThanOrEqualTo(text.length());
        });
  }
}
