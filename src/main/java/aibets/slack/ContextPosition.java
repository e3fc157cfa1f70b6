package aibets.slack;

import java.util.Optional;

/**
 * The position of a context modal.
 *
 * @param answer its id
 * @param channel in which it was opened
 * @param quote index of the quote, from 0
 * @param shift number of passages after the quote's
 */
record ContextPosition(String answer, String channel, int quote, int shift) {

  private static final int PARTS = 4;

  /** Returns the value for a button. */
  String value() {
    return answer + " " + channel + " " + quote + " " + shift;
  }

  /** Parses the result of {@link #value}; empty if it is malformed. */
  static Optional<ContextPosition> read(String value) {
    String[] parts = value.split(" ", -1);
    try {
      return parts.length == PARTS
          ? Optional.of(
              new ContextPosition(
                  parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  ContextPosition shifted(int by) {
    return new ContextPosition(answer, channel, quote, shift + by);
  }

  ContextPosition ofQuote(int other) {
    return new ContextPosition(answer, channel, other, 0);
  }
}
