package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;

/** A format of one document per file that also contains images, fonts and the like. */
interface PackedFormat extends DocumentFormat {

  /** The maximum size in bytes. */
  int MAX_BYTES = 50 << 20;

  /** The maximum length of the text in characters. */
  int MAX_TEXT_CHARACTERS = 10_000_000;

  @Override
  default void read(CorpusFiles.Entry file, CorpusReading reading) throws UnreadableException {
    reading.addFile(file, TextFile.read(file, MAX_BYTES), this::draft);
  }

  /** Returns an exception for a file with too much text. */
  static UnreadableException tooMuchText() {
    return new UnreadableException(
        "has more than %,d characters of text: split it into several files"
            .formatted(MAX_TEXT_CHARACTERS));
  }
}
