package aibets.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Corpus;
import aibets.corpus.CorpusException;
import aibets.corpus.CorpusFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipSourceTest {

  @TempDir private Path folder;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private Path zip;
  private Sources sources;

  @BeforeEach
  void nameTheZip() {
    zip = folder.resolve("export.zip");
    sources = Sources.keptIn(folder.resolve("kept")).local(zip).build();
  }

  @Test
  void readsTheFilesInItAndInTheZipsInIt() throws IOException {
    put("Space/page.html", "<h1>Loans</h1>");
    put("Space/logo.png", "picture");
    entries.put("Part-1.zip", zipped(Map.of("Notes/tea.md", bytes("# Tea"))));
    write();
    assertThat(sources.look().files())
        .extracting(CorpusFiles.Entry::name)
        .containsExactly("Notes/tea.md", "Space/page.html");
    assertThat(sources.look().passedOver()).containsExactly(Map.entry(".png", 1));
  }

  @Test
  void writesNothingOutsideItsFolder() throws IOException {
    put("../../escaped.md", "# Out");
    put("/etc/escaped.md", "# Out");
    put("a\\..\\..\\escaped.md", "# Out");
    put("C:\\escaped.md", "# Out");
    put("in.md", "# In");
    write();
    assertThat(sources.look().files()).extracting(CorpusFiles.Entry::name).containsExactly("in.md");
    assertThat(sources.look().problems()).hasSize(4);
    try (var all = Files.walk(folder)) {
      assertThat(all).noneMatch(file -> file.endsWith("escaped.md"));
    }
  }

  @Test
  void keepsWhatItHadWhenItIsDamagedOrGone() throws IOException {
    put("tea.md", "# Tea");
    write();
    sources.look();
    Files.writeString(zip, "PK no zip");
    CorpusFiles damaged = sources.bring(() -> false);
    assertThat(damaged.files()).hasSize(1);
    assertThat(damaged.notices().get(0).reason())
        .contains("cannot be unpacked")
        .endsWith("its previous documents are used");
    Files.delete(zip);
    assertThat(sources.bring(() -> false).files()).hasSize(1);
  }

  @Test
  void readsItsNewVersion() throws IOException {
    put("tea.md", "# Tea");
    write();
    sources.look();
    entries.clear();
    put("milk.md", "# Milk");
    write();
    Files.setLastModifiedTime(zip, FileTime.fromMillis(0));
    assertThat(sources.look().files())
        .extracting(CorpusFiles.Entry::name)
        .containsExactly("milk.md");
  }

  @Test
  void leavesOutFilesThatUnpackToTooMuch() throws IOException {
    entries.put("bomb.txt", new byte[51 << 20]);
    put("tea.md", "# Tea");
    write();
    assertThat(sources.look().files()).hasSize(1);
    assertThat(sources.look().problems())
        .containsExactly(new Corpus.Problem("bomb.txt", "is larger than 50 MB: split it"));
  }

  @Test
  void reportsThatThereIsNone() {
    assertThatThrownBy(sources::look)
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("export.zip");
  }

  private void put(String name, String text) {
    entries.put(name, bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write() throws IOException {
    Files.write(zip, zipped(entries));
  }

  private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
