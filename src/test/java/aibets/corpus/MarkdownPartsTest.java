package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A long text is parsed in parts, to limit memory, with the same result as if it were parsed at
 * once.
 */
class MarkdownPartsTest {

  private static final String VARIED =
      """
      # Berths

      A berth at [the quay][quay] costs more. It is let
      for a year.

      - By day
        - Five euros
      - By year

      1. Ask
      2. Pay

      | Kind | Fee |
      |---|---|
      | Small | 5 |

      ```
      # no heading

      - no item
      ```

      > The slip is closed.
      >
      > - In winter

      <pre>
      As

      # written
      </pre>

      """;

  private static final String DEFINITION = "[quay]: https://example.org/quay\n";

  private static String text(String markdown) {
    return new MarkdownReader().read(markdown).text();
  }

  @Test
  void readsManyPartsAsOneText() {
    int times = 3 * MarkdownParts.LINES / (int) VARIED.lines().count();
    String once = text(VARIED + DEFINITION);

    assertThat(MarkdownParts.of(VARIED.repeat(times) + DEFINITION)).hasSizeGreaterThan(2);
    assertThat(text(VARIED.repeat(times) + DEFINITION))
        .isEqualTo((once + "\n").repeat(times).stripTrailing() + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\n\n", "# a\n", "- a\n", "3. a\n", "> a\n>\n", "- a\n  - b\n", "a\n===\n\n"})
  void parsesNoMoreLinesAtOnceThanMemoryHolds(String lines) {
    for (String part : MarkdownParts.of(lines.repeat(5 * MarkdownParts.LINES))) {
      assertThat(part.lines().count()).isLessThanOrEqualTo(MarkdownParts.LINES + 2L);
    }
  }

  @Test
  void continuesATableWithItsHeader() throws Exception {
    StringBuilder table = new StringBuilder("| Berth | Fee |\n|---|---|\n");
    for (int i = 0; i < 2 * MarkdownParts.LINES; i++) {
      table.append("| ").append(i).append(" | ").append(2 * i).append(" |\n");
    }

    List<String> rows = Documents.sentences(Documents.read("a.md", table.toString()));

    assertThat(MarkdownParts.of(table.toString())).hasSizeGreaterThan(2);
    assertThat(rows).hasSize(2 * MarkdownParts.LINES).contains("Berth: 10005 · Fee: 20010");
    assertThat(rows).allMatch(row -> row.matches("Berth: \\d+ · Fee: \\d+"));
  }
}
