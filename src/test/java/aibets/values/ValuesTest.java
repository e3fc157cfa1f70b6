package aibets.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  private static final Path FORMS = Path.of("src/test/resources/aibets/values/forms.tsv");

  @Test
  void readsNearlyEveryWrittenForm() throws IOException {
    List<String> lines =
        Files.readAllLines(FORMS).stream().filter(line -> !line.startsWith("#")).toList();
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      String found = canonical(columns[0]);
      if (!found.equals(columns[1])) {
        wrong.add(columns[0] + ": " + found + " instead of " + columns[1]);
      }
    }
    wrong.forEach(System.out::println);
    System.out.printf("%d of %d written forms are wrong%n", wrong.size(), lines.size());
    assertThat(lines).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    assertThat(wrong.size()).isLessThanOrEqualTo(lines.size() / 50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "They get 31 days off a year.; 31 days",
        "They get five hours of training a month.; five hours",
        "It takes a year.; a year",
        "She was away for a month.; a month"
      })
  void readsARateAsNoDuration(String text, String written) {
    assertThat(Values.in(text))
        .extracting(value -> text.substring(value.start(), value.end()))
        .containsExactly(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "$1.03 billion; USD 1,030 million; true",
        "$1B; $1.03B; true",
        "$6M; $5.9M; true",
        "$1B; $500M; false",
        "$1.03B; EUR 1.03B; false",
        "more than $1B; $1.3B; true",
        "November 2025; 2025-11-14; true",
        "November 2025; 22 January 2026; false",
        "early March 2026; 2026-03-09; true",
        "five to ten years; 5-10 years; true",
        "1-2 years; 3-5 years; false",
        "100 models; 100 tokens; false",
        "€2.500.000; €2.5 million; true",
        "€2.345,60; €2,345.60; true",
        "2 500 000 euros; 2.5 Mio. euros; true",
        "₹2,50,00,000; ₹2.5 crore; true",
        "12,5 %; 12.5 %; true",
        "+3 %; -3 %; false",
        "−3 %; -3.0 %; true",
        "minus 5 %; −5 %; true",
        "-$3M; $3M; false",
        "−$3M; -$3 million; true",
        "-3 tokens; 3 tokens; false",
        "+3 tokens; 3 tokens; true",
        "25/3/2026; 25 March 2026; true",
        "25/3/2026; 3/25/2026; true",
        "4/3/2026; 4 March 2026; true",
        "2026/03/04; 4 March 2026; true",
        "44%; 44.3 percent; true",
        "44%; 54%; false"
      })
  void agreesDespiteWordingAndRounding(String one, String other, boolean agrees) {
    Value first = Values.in(one).get(0);
    Value second = Values.in(other).get(0);
    assertThat(first.agreesWith(second)).isEqualTo(agrees);
    assertThat(second.agreesWith(first)).isEqualTo(agrees);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "It moved by −5 % in June.; −5 %",
        "It lost -$3M.; -$3M",
        "It closed minus 5 %.; minus 5 %",
        "It has (-4 points).; -4 points",
        "It rose by +€2M.; +€2M",
        "It takes 5 -6 % of it.; 5 -6 %"
      })
  void startsAValueAtItsSign(String text, String written) {
    assertThat(Values.in(text))
        .extracting(value -> text.substring(value.start(), value.end()))
        .containsExactly(written);
  }

  @Test
  void reportsTheOffsetsOfAValue() {
    String text = "It raised EUR 500M at a valuation of EUR 3B.";
    assertThat(Values.in(text))
        .extracting(value -> text.substring(value.start(), value.end()))
        .containsExactly("EUR 500M", "EUR 3B");
  }

  private static String canonical(String text) {
    List<Value> values = Values.in(text);
    return values.isEmpty()
        ? "-"
        : values.stream().map(Value::canonical).collect(Collectors.joining(" | "));
  }

  /** If each letter looked at the rest of its word, this would take minutes. */
  @Test
  void findsNothingInAHugeWord() {
    assertThat(Values.in("Zorblatt " + "x".repeat(200_000) + ".")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$%s", "%s%%", "%s people", "%s years", "3.%s dollars", "$1,%s"})
  void treatsNothingOfMoreThanThirtyDigitsAsANumber(String form) {
    assertThat(Values.in("It was " + form.formatted("1".repeat(31)) + " in the end.")).isEmpty();
    assertThat(Values.in("It was $5 and " + form.formatted("1".repeat(200_000)))).hasSize(1);
  }

  /**
   * Eight times as much text takes about eight times the processor time; in quadratic time it would
   * be 64.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"$1;", "1 a a ", "1,111", "2026-01-02;", "1-", "twenty-", "1 a'a'", "\u0345"})
  void takesTimeInProportionToTheText(String unit) {
    millis(unit, 1_000);
    double small = Math.max(5, Math.min(millis(unit, 1_000), millis(unit, 1_000)));
    assertThat(millis(unit, 8_000)).isLessThan(3.5 * 8 * small);
  }

  private static double millis(String unit, int times) {
    String text = unit.repeat(times);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(Values.in(text).size()).isLessThanOrEqualTo(times);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
  }
}
