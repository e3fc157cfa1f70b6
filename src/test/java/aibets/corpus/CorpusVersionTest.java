package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * Fails when documents are read or split differently than before. Then increase {@link
 * CorpusReader#VERSION}, so that stored documents are read again, and update the checksum.
 */
class CorpusVersionTest {

  @SuppressWarnings("StringConcatToTextBlock") // one expression per file
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "a.md",
              "# Leave\n\nUntil 3 p.m. ask Dr. Lee: **always**.\n\n- Tea: {{ hour }} 4 pm\n  - Cake\n\n"
                  + "| Grade | Days |\n|---|---|\n| Senior | 28 |\n\nTerm\n: What it means.\n",
              "b.html",
              "<h1>Pay</h1><p>It is <b>$5</b>.<ul><li>One<li>Two</ul><table><tr><th>Who<th>What"
                  + "<tr><td>Ann<td>Tea</table><div hidden>No</div>",
              "c.txt",
              "First line\nof a paragraph that is wrapped.\n\nSecond one? Yes. No. 5 is last.\n",
              "d.csv",
              "Grade,Days\nSenior,28\nJunior,25\n",
              "e.rst",
              "Title\n=====\n\n* one\n* two\n\n.. note:: Mind this.\n",
              "f.eml",
              "Subject: Tea\nDate: Tue, 3 Feb 2026 10:00:00 +0000\n\nIt is at 4.\n\n> Old words.\n"));

  @Test
  void changesWithTheContentThatIsRead() throws Exception {
    List<String> read = new ArrayList<>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Document document =
          Documents.read(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      read.add(document.title() + document.passages() + document.text());
    }
    CRC32 crc = new CRC32();
    crc.update(String.join("\n", read).getBytes(StandardCharsets.UTF_8));
    assertThat(CorpusReader.VERSION + "-" + HexFormat.of().toHexDigits((int) crc.getValue()))
        .as(String.join("\n", read))
        .isEqualTo("9-46053fcb");
  }
}
