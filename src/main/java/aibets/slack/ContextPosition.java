package aibets.slack;

import java.util.Optional;

/**
 * What a context modal shows.
 *
 * @param answer its id
 * @param channel where it was opened
 * @param quote which of the answer's quotes, from 0
 * @param shift how many passages behind the quote's
 */
record ContextPosition(String answer, String channel, int quote, int shift) {

  private static final int PARTS = 4;

  /** As a button carries it. */
  String value() {
    return answer + " " + channel + " " + quote + " " + shift;
  }

  /** Reads what {@link #value} wrote; empty if it did not. */
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
