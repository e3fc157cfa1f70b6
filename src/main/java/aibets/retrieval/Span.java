package aibets.retrieval;

/**
 * A range of a text.
 *
 * @param start offset of its first character (UTF-16 units)
 * @param end offset after its last character, greater than start
 */
public record Span(int start, int end) {

  /** Checks the offsets. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Invalid span: characters " + start + " to " + end);
    }
  }

  /** Returns the range moved by a number of characters. */
  public Span shifted(int by) {
    return new Span(start + by, end + by);
  }

  /** Whether it lies between two offsets. */
  public boolean isWithin(int from, int to) {
    return from <= start && end <= to;
  }
}
