package aibets.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What different documents hold of something that no value settles, such as whether it is a dead
 * end: side by side, without a verdict.
 *
 * @param about what they speak of
 * @param quotes best first, each of another document; at least two
 */
public record Views(String about, List<Quote> quotes) {

  /** Copies the list and checks that there are several views. */
  public Views {
    quotes = List.copyOf(quotes);
    if (quotes.stream().map(Quote::document).distinct().count() < Math.max(2, quotes.size())) {
      throw new IllegalArgumentException("Views about '" + about + "' of fewer than two documents");
    }
  }

  /** In a line: "Views of 3 sources, side by side, from 2025-11-19 to 2026-03-10". */
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
