package aibets.retrieval;

/**
 * Some of a text.
 *
 * @param start offset of its first character (UTF-16 units)
 * @param end offset behind its last character, greater than start
 */
public record Span(int start, int end) {

  /** Checks the offsets. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Not a span: characters " + start + " to " + end);
    }
  }

  /** The same words counted from another place. */
  public Span shifted(int by) {
    return new Span(start + by, end + by);
  }

  /** Whether all of it lies between two offsets. */
  public boolean isWithin(int from, int to) {
    return from <= start && end <= to;
  }
}
