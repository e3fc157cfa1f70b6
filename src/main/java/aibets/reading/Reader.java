package aibets.reading;

import java.time.Duration;
import java.util.List;

/**
 * Reads a question and excerpts of documents together, each pair in one pass of a model. Safe for
 * use by several threads at once.
 */
public interface Reader extends AutoCloseable {

  /**
   * Reads excerpts.
   *
   * @param question plain text, not blank
   * @param excerpts what to read, each by itself
   * @param limit how long it may take
   * @return one for each excerpt, in the same order
   * @throws ReaderException if the model fails, takes longer, or the reader is closed
   */
  List<Reading> read(String question, List<Excerpt> excerpts, Duration limit);

  /** How many excerpts, of all questions together, wait to be read now. */
  default int waiting() {
    return 0;
  }

  /**
   * Refuses more to read, without waiting; the model is freed once what is being read has ended.
   */
  @Override
  void close();
}
