package aibets.overview;

import aibets.answer.Claims;
import aibets.answer.Quote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the sources say about one aspect of one thing.
 *
 * @param label of the aspect
 * @param quote empty if the sources say nothing
 * @param sides the values stated, that of the quote first; empty if the aspect has no value
 */
public record Cell(String label, Optional<Quote> quote, List<Side> sides) {

  /**
   * A value and the number of sources that state it.
   *
   * @param value as written by one of them
   */
  public record Side(String value, int sources) {

    static Side of(Claims.Side side) {
      return new Side(side.value(), side.sources());
    }

    private String counted() {
      return (sources == 1 ? "1 source" : sources + " sources") + ": " + value;
    }
  }

  /** Copies the list. */
  public Cell {
    sides = List.copyOf(sides);
  }

  /** Creates a cell without a value. */
  public Cell(String label, Optional<Quote> quote) {
    this(label, quote, List.of());
  }

  /** Whether the sources state different values. */
  public boolean isDisputed() {
    return sides.size() > 1;
  }

  /**
   * Returns the values as one line: "$1.03B", or if there are several, "4 sources: $1.03B · 1
   * source: EUR 500M"; empty if there are none.
   */
  public Optional<String> figures() {
    return sides.size() == 1
        ? Optional.of(sides.get(0).value())
        : Optional.of(sides.stream().map(Side::counted).collect(Collectors.joining(" · ")))
            .filter(line -> !line.isEmpty());
  }
}
