package aibets.indexing;

import aibets.corpus.CorpusException;
import aibets.corpus.CorpusFiles;
import aibets.corpus.Facts;
import aibets.corpus.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A cheap fingerprint of the seeds, from their files' names, sizes and times. */
final class SeedsStamp {

  private SeedsStamp() {}

  static String of(Seeds seeds, String salt) {
    try {
      return of(seeds.look(), salt);
    } catch (CorpusException e) {
      return "unreadable";
    }
  }

  static String of(CorpusFiles found, String salt) {
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
  }

  private static String line(CorpusFiles.Entry file) {
    String known = file.facts().equals(Facts.NONE) ? "" : "|" + file.facts();
    return file.name() + "|" + file.size() + "|" + file.modified() + known;
  }
}
