package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Text that nobody would write takes time in proportion to its size. The test compares the
 * processor time for eight times as much text: linear time is 8 times as long, quadratic time 64
 * times.
 */
class HostileTextTest {

  private static final int SMALL = 12_000;
  private static final int TIMES = 8;
  private static final double SLACK = 3.5;

  /** In milliseconds; shorter times are noise. */
  private static final double LEAST = 8;

  @TempDir private Path folder;

  @ParameterizedTest
  @Timeout(120)
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "txt~~nor so? ~",
        "txt~~on ~",
        "txt~~of.~",
        "txt~~!~",
        "txt~~I. ~",
        "txt~~7~",
        "txt~~山~",
        "txt~~-↵~",
        "txt~~o; u, - ~",
        "md~~<~",
        "md~---↵~a: [↵~",
        "md~---↵id: ~↵o~↵---↵",
        "md~---↵title: \"~↵o~\"↵---↵",
        "md~~<!-- -->↵~",
        "md~+++↵~a = 1↵~",
        "md~~1/2/2026 ~",
        "md~~o <i ~>",
        "md~o ~<!--~",
        "md~~[~",
        "md~~[](~",
        "md~~*o **u ~",
        "md~~- ~↵o↵↵↵↵↵↵↵↵↵↵",
        "md~~on↵    ~",
        "md~!!! note~'  '~o",
        "md~~<summary~",
        "md~~A: b↵~",
        "md~<summary>~'  '~o",
        "adoc~= O↵~<@~",
        "adoc~|===↵|~.+~",
        "srt~1↵00:00:00,000 --> 00:00:01,000↵~<v ~",
        "html~~<div>~",
        "html~<~l~",
        "html~~item<l~",
        "html~~</l~",
        "html~~<table><tr><td>o~",
        "html~~<article>o~",
        "html~~<article>o</article>~",
        "html~~<details>o~",
        "html~~<dl><dd>o~",
        "html~<main>~<aside>o~",
        "html~~<div hidden>o ~",
        "html~~<button>o~",
        "html~~<nav>o~",
        "html~~<form>o~",
        "html~~<footer>o~",
        "html~~<i></p>~o",
        "html~~{%~",
        "html~{%~ %{~"
      })
  void takesTimeInProportionToItsSize(String ending, String before, String unit, String behind)
      throws IOException {
    String start = lines(before);
    String text = lines(unit);
    String end = lines(behind);
    Reader reader =
        size ->
            read("a." + ending, start + text.repeat(size / text.length()) + end + "\n\nIt ends.");
    assertLinear(reader);
  }

  private static String lines(@Nullable String part) {
    return part == null ? "" : part.replace('↵', '\n');
  }

  @ParameterizedTest
  @Timeout(120)
  @CsvSource({"'| o ',|", "'- ',''"})
  void takesTimeInProportionToItsSizeIfEachLineRepeats(String head, String line)
      throws IOException {
    Reader reader =
        size -> {
          String bars = head.repeat(size / 8);
          String rule = bars.replace('o', '-');
          read("a.md", bars + "\n" + rule + "\n" + (line + "\n").repeat(size / 4) + "\n\nIt ends.");
        };
    assertLinear(reader);
  }

  private interface Reader {
    void read(int size) throws IOException;
  }

  private static void assertLinear(Reader reader) throws IOException {
    reader.read(SMALL);
    double small = Math.max(LEAST, Math.min(millis(reader, SMALL), millis(reader, SMALL)));
    double large = millis(reader, TIMES * SMALL);
    if (large >= SLACK * TIMES * small) {
      large = millis(reader, TIMES * SMALL); // what disturbs a measurement only adds to it
    }
    assertThat(large).isLessThan(SLACK * TIMES * small);
  }

  private static double millis(Reader reader, int size) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    reader.read(size);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
  }

  private void read(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    Files.writeString(folder.resolve("good.md"), "A good document.");
    assertThat(new CorpusReader().read(folder).documents())
        .extracting(Document::id)
        .contains("good");
  }
}
