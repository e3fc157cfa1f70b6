package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;

/** A kind of file that is one document. */
interface DocumentFormat extends Format {

  /**
   * What a file holds.
   *
   * @param content never empty, at most {@link TextFile#LARGEST}
   * @throws UnreadableException if it cannot be read: what is wrong and what to do
   */
  Draft draft(byte[] content) throws UnreadableException;

  @Override
  default void read(CorpusFiles.Entry file, Reading reading) throws UnreadableException {
    reading.add(file.name(), file.name(), TextFile.read(file), this::draft);
  }
}
