package aibets.corpus;

import java.util.List;

/**
 * Thrown when no document can be read: the location is missing, or nothing in it is readable. The
 * message says what to do.
 */
public final class CorpusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the user. */
  public CorpusException(String message) {
    super(message);
  }

  /**
   * Returns an exception for a location in which nothing can be read.
   *
   * @param problems one or more
   */
  static CorpusException noneReadable(String location, List<Corpus.Problem> problems) {
    Corpus.Problem first = problems.get(0);
    String found =
        problems.size() == 1
            ? "The only document in '%s' cannot be read: "
            : "None of the "
                + problems.size()
                + " documents in '%s' can be read. The first problem: ";
    return new CorpusException(
        found.formatted(location) + first.file() + " " + first.reason() + ".");
  }
}
