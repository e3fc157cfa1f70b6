package aibets.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What different documents say about a matter of opinion, such as whether something is a dead end:
 * side by side, without a verdict.
 *
 * @param about what they are about
 * @param quotes best first, each from another document; at least two
 */
public record Views(String about, List<Quote> quotes) {

  /** Copies the list and checks that it has at least two quotes. */
  public Views {
    quotes = List.copyOf(quotes);
    if (quotes.stream().map(Quote::document).distinct().count() < Math.max(2, quotes.size())) {
      throw new IllegalArgumentException(
          "Views about '" + about + "' from fewer than two documents");
    }
  }

  /** Returns a line such as "Views of 3 sources, side by side, from 2025-11-19 to 2026-03-10". */
  public String summary() {
    return "Views of " + quotes.size() + " sources, side by side" + days();
  }

  private String days() {
    List<LocalDate> days =
        quotes.stream()
            .flatMap(quote -> Optional.ofNullable(quote.document().published()).stream())
            .sorted()
            .toList();
    return days.isEmpty() || days.get(0).equals(days.get(days.size() - 1))
        ? ""
        : ", from " + days.get(0) + " to " + days.get(days.size() - 1);
  }
}
