package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;

/** A kind of file that is one document and also holds pictures, fonts and the like. */
interface PackedFormat extends DocumentFormat {

  /** In bytes. */
  int LARGEST = 50 << 20;

  /** In characters, of all the text in one. */
  int LONGEST_TEXT = 10_000_000;

  @Override
  default void read(CorpusFiles.Entry file, Reading reading) throws UnreadableException {
    reading.addFile(file, TextFile.read(file, LARGEST), this::draft);
  }

  /** Says that a file has more text than is read. */
  static UnreadableException tooMuchText() {
    return new UnreadableException(
        "has more than %,d characters of text: split it into several files"
            .formatted(LONGEST_TEXT));
  }
}
