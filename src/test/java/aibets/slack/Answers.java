package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Claims;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers for tests. */
public final class Answers {

  static final String QUOTE = "We will spend <100> billion & more.";

  private Answers() {}

  /** Returns a quote from a letter. */
  public static Quote quote(String text) {
    return quote(text, "Letter to shareholders", "https://example.com/letter");
  }

  static Quote quote(String text, String title, @Nullable String url) {
    Quote.Source source = new Quote.Source("letter", title, LocalDate.of(2026, 2, 5), url);
    return quote(text, source, "Outlook");
  }

  /** Returns an answer with quotes. */
  public static Answer quoting(String question, Quote... quotes) {
    return answer(question, true, List.of(quotes));
  }

  /** Returns a refusal. */
  public static Answer silent(String question, Quote... nearest) {
    return answer(question, false, List.of(nearest));
  }

  /** Returns a refusal of a question that was corrected or completed. */
  static Answer silentAbout(String understood, String question) {
    return answer(question, understood, Verdict.REFUSED, List.of(), Optional.empty());
  }

  static Answer perhaps(String question, Quote... nearest) {
    return answer(question, Verdict.PERHAPS, List.of(nearest));
  }

  static Answer answer(String question, boolean answered, List<Quote> quotes) {
    return answer(question, answered ? Verdict.ANSWERED : Verdict.REFUSED, quotes);
  }

  /** Returns an answer whose quotes contradict each other. */
  static Answer disagreeing(String question, Quote... quotes) {
    Claims claims =
        new Claims(
            question,
            Stream.of(quotes).map(each -> new Claims.Side(each.text(), List.of(each))).toList());
    return answer(question, Verdict.ANSWERED, List.of(quotes), Optional.of(claims));
  }

  private static Answer answer(String question, Verdict verdict, List<Quote> quotes) {
    return answer(question, verdict, quotes, Optional.empty());
  }

  private static Answer answer(
      String question, Verdict verdict, List<Quote> quotes, Optional<Claims> claims) {
    return answer(question, question, verdict, quotes, claims);
  }

  private static Answer answer(
      String question,
      String understood,
      Verdict verdict,
      List<Quote> quotes,
      Optional<Claims> claims) {
    boolean answered = verdict == Verdict.ANSWERED;
    return new Answer(
        question,
        understood,
        verdict,
        answered ? 0.9 : 0.1,
        answered ? quotes : List.of(),
        answered ? List.of() : quotes,
        List.of(),
        Map.of(),
        claims,
        Optional.empty(),
        List.of(),
        Duration.ofMillis(5));
  }

  /**
   * Returns an answer that quotes the second and third passage of a document, and has the fourth as
   * another quote.
   */
  static Answer from(Document document, String question) {
    return new Answer(
        question,
        question,
        Verdict.ANSWERED,
        0.9,
        List.of(quote(document, 1), quote(document, 2)),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(quote(document, 3)),
        Duration.ZERO);
  }

  private static Quote quote(Document document, int passage) {
    Passage quoted = document.passages().get(passage);
    return Quote.of(document, quoted, quoted.sentences().get(0));
  }

  static Quote quote(String text, Quote.Source source, String section) {
    return new Quote(text, source, List.of(), section, 0, text.length(), 1, Map.of());
  }
}
