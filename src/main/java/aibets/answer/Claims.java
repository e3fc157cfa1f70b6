package aibets.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers that different documents state: one side if they agree, several if they do not. Takes
 * no position on which is correct.
 *
 * @param about what the statements are about
 * @param sides the side of the best quote first
 */
public record Claims(String about, List<Side> sides) {

  /** Copies the list and checks that it is not empty. */
  public Claims {
    sides = List.copyOf(sides);
    if (sides.isEmpty()) {
      throw new IllegalArgumentException("Claims about '" + about + "' without a side");
    }
  }

  /** Whether the documents state different answers. */
  public boolean disagree() {
    return sides.size() > 1;
  }

  /** Returns a line such as "The sources disagree: $1.03B (3 sources) · EUR500M (1 source)". */
  public String summary() {
    if (!disagree()) {
      return sides.get(0).sources() + " sources agree: " + sides.get(0).value();
    }
    return "The sources disagree: "
        + sides.stream().map(this::summary).collect(Collectors.joining(" · "));
  }

  private String summary(Side side) {
    String count = side.sources() == 1 ? "1 source" : side.sources() + " sources";
    boolean isNewest = newest().filter(side::equals).isPresent();
    return side.value() + " (" + count + (isNewest ? ", the newest" : "") + ")";
  }

  /**
   * Returns the side with a document newer than all documents of the other sides, if the dates are
   * known.
   */
  public Optional<Side> newest() {
    return sides.stream()
        .filter(side -> disagree())
        .filter(side -> sides.stream().allMatch(other -> other.equals(side) || newer(side, other)))
        .findFirst();
  }

  /** Returns a copy with the newest side first, if there is one. */
  Claims newestFirst() {
    return newest().map(this::withFirst).orElse(this);
  }

  private Claims withFirst(Side first) {
    return new Claims(
        about,
        Stream.concat(Stream.of(first), sides.stream().filter(side -> !side.equals(first)))
            .toList());
  }

  private static boolean newer(Side side, Side than) {
    @Nullable LocalDate own = side.published();
    @Nullable LocalDate other = than.published();
    return own != null && other != null && own.isAfter(other);
  }

  /**
   * Documents that state the same answer.
   *
   * @param value as the best of them writes it
   * @param quotes best first, at least one; each from another document
   */
  public record Side(String value, List<Quote> quotes) {

    /** Copies the list and checks that it is not empty. */
    public Side {
      quotes = List.copyOf(quotes);
      if (quotes.isEmpty()) {
        throw new IllegalArgumentException("'" + value + "' has no quote");
      }
    }

    /** Returns the publication date of its newest document, if known. */
    public @Nullable LocalDate published() {
      return quotes.stream()
          .flatMap(quote -> Optional.ofNullable(quote.document().published()).stream())
          .max(Comparator.naturalOrder())
          .orElse(null);
    }

    /** Whether a quote contains one of this side's quotes. */
    public boolean isShownBy(Quote shown) {
      return quotes.stream()
          .anyMatch(
              quote ->
                  quote.document().equals(shown.document())
                      && quote.start() >= shown.start()
                      && quote.end() <= shown.end());
    }

    /** Returns the number of documents on this side. */
    public int sources() {
      return quotes.size();
    }
  }
}
