package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;

/**
 * A kind of file and how it is read. Most kinds are a {@link DocumentFormat}; one whose files hold
 * many documents implements this. Another kind is a class and a line in {@link Formats}.
 */
interface Format {

  /** What the names of such files end with: small letters, without the dot, the usual one first. */
  List<String> endings();

  /** Whether such a file is one document, which bears its name. */
  boolean isDocument();

  /**
   * Reads a file and adds its documents.
   *
   * @throws UnreadableException if nothing of it can be read: what is wrong and what to do
   */
  void read(CorpusFiles.Entry file, Reading reading) throws UnreadableException;
}
