package aibets.reading;

import java.time.Duration;
import java.util.List;

/**
 * Reads a question together with excerpts of documents, each in one run of a cross-encoder model.
 * Thread-safe.
 */
public interface Reader extends AutoCloseable {

  /**
   * Reads excerpts.
   *
   * @param question plain text, not blank
   * @param excerpts to read, independently of each other
   * @param limit the maximum time
   * @return one reading per excerpt, in the same order
   * @throws ReaderException if the model fails, the time is exceeded, or the reader is closed
   */
  List<Reading> read(String question, List<Excerpt> excerpts, Duration limit);

  /** Returns the number of excerpts of all questions that are waiting to be read. */
  default int waiting() {
    return 0;
  }

  /** Rejects further excerpts, without waiting; the model is freed after the reads in progress. */
  @Override
  void close();
}
