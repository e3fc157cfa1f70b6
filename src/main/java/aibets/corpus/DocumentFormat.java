package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;

/** A format whose files are one document each. */
interface DocumentFormat extends Format {

  /**
   * Reads a file.
   *
   * @param content never empty, at most {@link TextFile#MAX_BYTES}
   * @param notices receives what was ignored or changed
   * @throws UnreadableException if it cannot be read; the message gives the problem and its remedy
   */
  Draft draft(byte[] content, Notices notices) throws UnreadableException;

  @Override
  default boolean isDocument() {
    return true;
  }

  @Override
  default void read(CorpusFiles.Entry file, CorpusReading reading) throws UnreadableException {
    reading.addFile(file, TextFile.read(file), this::draft);
  }
}
