package aibets.overview;

import aibets.answer.Claims;
import aibets.answer.Quote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the sources say of one aspect of one thing.
 *
 * @param label of the aspect
 * @param quote what says it; empty if nothing does
 * @param sides the values that are stated, that of the quote first; empty where none is asked for
 */
public record Cell(String label, Optional<Quote> quote, List<Side> sides) {

  /**
   * A value and how many sources state it.
   *
   * @param value as one of them writes it
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

  /** One that states no value. */
  public Cell(String label, Optional<Quote> quote) {
    this(label, quote, List.of());
  }

  /** Whether the sources state different values. */
  public boolean isDisputed() {
    return sides.size() > 1;
  }

  /**
   * The values in a line: "$1.03B", or all of them where there are several, "4 sources: $1.03B · 1
   * source: EUR 500M"; empty if none is stated.
   */
  public Optional<String> figures() {
    return sides.size() == 1
        ? Optional.of(sides.get(0).value())
        : Optional.of(sides.stream().map(Side::counted).collect(Collectors.joining(" · ")))
            .filter(line -> !line.isEmpty());
  }
}
