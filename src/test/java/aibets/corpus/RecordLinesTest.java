package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLinesTest {

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @TempDir private Path folder;

  @Test
  void readsTheLinesAroundOneThatIsNotUtf8() throws IOException {
    Corpus corpus = read(records("@1\n@2\n@?\r\n@4\n"));
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("1", "2", "4");
    assertThat(corpus.problems())
        .containsExactly(new Corpus.Problem("a.jsonl:3", "is not UTF-8 text: save it as UTF-8"));
  }

  /**
   * Each {@code @} starts a record, and each question mark becomes a byte that is not valid UTF-8.
   */
  private static byte[] records(String lines) {
    String record = "{\"id\":\"$1\",\"text\":\"Fine $1.\"}";
    byte[] bytes = lines.replaceAll("@(.)", record).getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
    }
    return bytes;
  }

  @Test
  void reportsALineWithMoreThanOneObject() throws IOException {
    Corpus corpus = read(records("@1 @2\n@3\n"));
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("3");
    assertThat(corpus.problems())
        .containsExactly(
            new Corpus.Problem(
                "a.jsonl:1",
                "has text after its JSON object: write each object on a line of its own"));
  }

  @Test
  void reportsTheFirstInvalidLinesAndCountsTheOthers() throws IOException {
    Corpus corpus = read(records("no\n".repeat(1_000) + "@1\n"));
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("1");
    assertThat(corpus.problems()).hasSize(21);
    assertThat(corpus.problems().get(20).reason()).contains("more unreadable lines", "(980)");
  }

  @Test
  void replacesUnpairedSurrogates() throws IOException {
    Corpus corpus =
        read(
            "{\"id\":\"x\\ud83d\",\"title\":\"\\udc00T\",\"text\":\"A \\ud83d b \\ud83d\\ude42.\"}"
                .getBytes(UTF_8));
    Document document = corpus.documents().get(0);
    assertThat(document.id()).isEqualTo("x\uFFFD");
    assertThat(document.title()).isEqualTo("\uFFFDT");
    assertThat(Documents.sentences(document)).containsExactly("A \uFFFD b 🙂.");
  }

  @Test
  void dropsALineThatIsTooLong() throws IOException {
    int size = 64 << 20;
    InputStream line = new RepeatedByte('a', size);
    InputStream next = new ByteArrayInputStream("\nshort\n".getBytes(UTF_8));
    RecordLines lines = new RecordLines(new SequenceInputStream(line, next), 1_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    RecordLines.Line first = lines.next().orElseThrow();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    assertThatThrownBy(first::text).hasMessageContaining("is longer than 10 MB");
    assertThat(lines.next().orElseThrow().bytes()).asString(UTF_8).isEqualTo("short");
    assertThat(lines.next()).isEmpty();
  }

  /** A stream of many copies of one byte. */
  private static final class RepeatedByte extends InputStream {

    private final int each;
    private int left;

    RepeatedByte(int each, int left) {
      this.each = each;
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? each : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = Math.min(length, left);
      Arrays.fill(buffer, offset, offset + count, (byte) each);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }

  @Test
  void endsLinesWhereTextFilesDo() throws IOException {
    RecordLines lines =
        new RecordLines(new ByteArrayInputStream("a\r\nb\rc\n\nd".getBytes(UTF_8)), 10);
    assertThat(List.of(text(lines), text(lines), text(lines), text(lines), text(lines)))
        .containsExactly("a", "b", "c", "", "d");
    assertThat(lines.next()).isEmpty();
  }

  private static String text(RecordLines lines) throws IOException {
    return new String(lines.next().orElseThrow().bytes(), UTF_8);
  }

  private Corpus read(byte[] lines) throws IOException {
    Files.write(folder.resolve("a.jsonl"), lines);
    return new CorpusReader().read(folder);
  }
}
