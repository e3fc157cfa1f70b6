package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;

/** A kind of file that is one document. */
interface DocumentFormat extends Format {

  /**
   * What a file holds.
   *
   * @param content never empty, at most {@link TextFile#LARGEST}
   * @param notices told what is not taken as it stands there
   * @throws UnreadableException if it cannot be read: what is wrong and what to do
   */
  Draft draft(byte[] content, Notices notices) throws UnreadableException;

  @Override
  default boolean isDocument() {
    return true;
  }

  @Override
  default void read(CorpusFiles.Entry file, Reading reading) throws UnreadableException {
    reading.addFile(file, TextFile.read(file), this::draft);
  }
}
