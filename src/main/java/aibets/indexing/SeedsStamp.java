package aibets.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A cheap sign of whether seeds were touched: their files' names, sizes and times. It says nothing
 * of what changed.
 */
final class SeedsStamp {

  private SeedsStamp() {}

  static String of(Path seeds, String salt) {
    try (Stream<Path> files = Files.walk(seeds)) {
      String listing =
          files.map(SeedsStamp::line).sorted().collect(Collectors.joining("\n", salt, ""));
      CRC32 crc = new CRC32();
      crc.update(listing.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().toHexDigits(crc.getValue()) + "-" + listing.length();
    } catch (IOException | UncheckedIOException e) {
      return "unreadable";
    }
  }

  private static String line(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? ""
          : file + "|" + attributes.size() + "|" + attributes.lastModifiedTime().toMillis();
    } catch (IOException e) {
      return file + "|unreadable";
    }
  }
}
