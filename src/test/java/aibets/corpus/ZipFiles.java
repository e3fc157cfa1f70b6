package aibets.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives for tests. */
final class ZipFiles {

  private static final byte[] NOUGHTS = new byte[1 << 20];

  private ZipFiles() {}

  /**
   * Returns an archive of texts.
   *
   * @param parts names and texts, alternating
   */
  static byte[] of(String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Returns an archive with a part that unpacks to a thousand times its size. */
  static byte[] bomb(String part, String start, int megabytes) throws IOException {
    byte[] spaces = NOUGHTS.clone();
    java.util.Arrays.fill(spaces, (byte) ' ');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(start.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < megabytes; i++) {
        zip.write(spaces);
      }
    }
    return bytes.toByteArray();
  }

  /** Returns an OpenDocument file. */
  static byte[] openDocument(String kind, String body) throws IOException {
    String root =
        """
        <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d"
            xmlns:presentation="p"><office:body><office:%1$s>%2$s</office:%1$s></office:body>
        </office:document-content>
        """;
    return of(
        "content.xml",
        root.formatted(kind, body),
        "meta.xml",
        "<m xmlns:dc='d'><dc:date>2026-03-09T10:00:00</dc:date></m>");
  }
}
