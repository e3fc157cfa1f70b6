package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.io.InputStream;

/** Reads files that hold more than text. */
final class PackedFile {

  /** In bytes. */
  static final int LARGEST = 50 << 20;

  /** Characters of all the text in one. */
  static final int LONGEST_TEXT = 10_000_000;

  private PackedFile() {}

  /**
   * The bytes of a whole file.
   *
   * @throws UnreadableException if it is empty, too large, or cannot be read
   */
  static byte[] read(CorpusFiles.Entry file) throws UnreadableException {
    checkSize(file.size());
    if (file.size() == 0) {
      throw TextFile.empty();
    }
    try (InputStream in = TextFile.open(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      checkSize(bytes.length);
      return bytes;
    } catch (IOException e) {
      throw new UnreadableException(TextFile.unreadable(e));
    }
  }

  private static void checkSize(long size) throws UnreadableException {
    if (size > LARGEST) {
      throw new UnreadableException(
          String.format(
              "has %,d MB; a file of its kind may have %d MB: split it, or save it without pictures",
              size >> 20, LARGEST >> 20));
    }
  }

  static UnreadableException tooMuchText() {
    return new UnreadableException(
        String.format(
            "has more than %,d characters of text: split it into several files", LONGEST_TEXT));
  }
}
