package aibets.indexing;

import aibets.corpus.CorpusException;
import aibets.corpus.CorpusFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    try {
      CorpusFiles found = CorpusFiles.in(seeds);
      Stream<String> lines =
          Stream.of(
                  found.files().stream().map(SeedsStamp::line),
                  found.sidecars().stream().map(SeedsStamp::line),
                  found.passedOver().entrySet().stream().map(Object::toString),
                  found.problems().stream().map(each -> each.file() + "|" + each.reason()))
              .flatMap(each -> each);
      String listing = lines.sorted().collect(Collectors.joining("\n", salt, ""));
      CRC32 crc = new CRC32();
      crc.update(listing.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().toHexDigits(crc.getValue()) + "-" + listing.length();
    } catch (CorpusException e) {
      return "unreadable";
    }
  }

  private static String line(CorpusFiles.Entry file) {
    return file.name() + "|" + file.size() + "|" + file.modified();
  }
}
