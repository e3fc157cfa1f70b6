package aibets.sql;

import aibets.corpus.Audience;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** CRC-32C of a row, so that a flipped bit on disk never changes a quote. */
final class RowChecksum {

  private final CRC32C crc = new CRC32C();

  private RowChecksum() {}

  static long of(byte[] bytes) {
    return new RowChecksum().add(bytes).crc.getValue();
  }

  static long of(Document document, String hash) {
    RowChecksum checksum =
        new RowChecksum()
            .add(document.id())
            .add(document.title())
            .add(Objects.toString(document.published(), ""))
            .add(Objects.toString(document.url(), ""))
            .add(document.file())
            .add(document.text())
            .add(hash);
    if (!document.audience().equals(Audience.EVERYBODY)) {
      checksum.add(String.valueOf(AudienceText.of(document.audience().sets())));
      checksum.add(String.valueOf(AudienceText.of(document.audience().readers())));
    }
    return checksum.crc.getValue();
  }

  static long of(Passage passage, byte[] vector, byte[] tokens) {
    RowChecksum checksum = new RowChecksum().add(passage.ordinal()).add(passage.section());
    checksum.add(passage.leadIn());
    passage.sentences().forEach(checksum::add);
    return checksum.add(vector).add(tokens).crc.getValue();
  }

  /**
   * Compares checksums.
   *
   * @param written the row's checksum
   * @throws ChecksumException if they differ
   */
  static void check(String row, long written, long read) {
    if (written != read) {
      throw new ChecksumException(row);
    }
  }

  private void add(@Nullable Sentence sentence) {
    if (sentence == null) {
      add(-1);
    } else {
      add(sentence.start()).add(sentence.end()).add(sentence.block()).add(sentence.role().name());
    }
  }

  private RowChecksum add(int number) {
    return add(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private RowChecksum add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add(bytes.length).add(bytes);
  }

  private RowChecksum add(byte[] bytes) {
    crc.update(bytes);
    return this;
  }
}
