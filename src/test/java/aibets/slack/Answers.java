package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Quote;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Answers to render. */
final class Answers {

  static final String QUOTE = "We will spend <100> billion & more.";

  private Answers() {}

  static Quote quote(String text) {
    return quote(text, "Letter to shareholders", "https://example.com/letter");
  }

  static Quote quote(String text, String title, String url) {
    Quote.Source source = new Quote.Source("letter", title, LocalDate.of(2026, 2, 5), url);
    return new Quote(text, source, "Outlook", 0, text.length(), 1);
  }

  static Answer quoting(String question, Quote... quotes) {
    return new Answer(
        question, true, 0.9, List.of(quotes), List.of(), List.of(), Duration.ofMillis(5));
  }

  static Answer silent(String question, Quote... nearest) {
    return new Answer(
        question, false, 0.1, List.of(), List.of(nearest), List.of(), Duration.ofMillis(5));
  }
}
