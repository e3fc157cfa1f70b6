package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;

/**
 * A file format and how to read it. Most formats implement {@link DocumentFormat}; those whose
 * files contain many documents implement this interface. To add a format, add a class and list it
 * in {@link Formats}.
 */
interface Format {

  /** Returns the file name extensions in lower case, without the dot, the most common one first. */
  List<String> endings();

  /** Whether a file is one document, with an id made from its name. */
  boolean isDocument();

  /**
   * Reads a file and adds its documents.
   *
   * @throws UnreadableException if nothing in it can be read; the message gives the problem and its
   *     remedy
   */
  void read(CorpusFiles.Entry file, CorpusReading reading) throws UnreadableException;
}
