package aibets.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a question. Either {@code quotes} answer it, or {@code nearest} holds the closest
 * passages, which by the verdict possibly or certainly do <em>not</em> answer it.
 *
 * @param question as asked, trimmed and without control characters
 * @param understood what was searched for: completed from earlier questions, misspelt words
 *     corrected
 * @param verdict whether the sources answer it
 * @param confidence that the best quotes answer it, 0 to 1
 * @param quotes best first, at most three; empty if not answered
 * @param nearest best first, at most three; empty if answered
 * @param passages the best passages, best first, at most ten
 * @param features the inputs of the confidence model
 * @param claims the answers that different documents state; empty if fewer than two do
 * @param views the opinions of different documents, if no value answers the question; each is
 *     quoted
 * @param remarks what else readers should know
 * @param more further quotes, best first, at most seven; empty if not answered
 * @param took the time taken
 */
public record Answer(
    String question,
    String understood,
    Verdict verdict,
    double confidence,
    List<Quote> quotes,
    List<Quote> nearest,
    List<Evidence> passages,
    Map<ConfidenceFeature, Double> features,
    Optional<Claims> claims,
    Optional<Views> views,
    Remarks remarks,
    List<Quote> more,
    Duration took) {

  /**
   * What else readers should know.
   *
   * @param premise an assumption of the question that the sources contradict
   * @param newestSource the date of the newest source, if all sources are old
   */
  public record Remarks(Optional<Premise> premise, Optional<LocalDate> newestSource) {

    /** No remarks. */
    public static final Remarks NONE = new Remarks(Optional.empty(), Optional.empty());
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /**
   * A passage that was considered.
   *
   * @param document the document's id
   * @param text verbatim
   * @param score higher is better; comparable within one answer only
   */
  public record Evidence(String document, String text, double score) {}

  /** Creates an answer without claims, views, remarks and further quotes. */
  public Answer(
      String question,
      String understood,
      boolean answered,
      double confidence,
      List<Quote> quotes,
      List<Quote> nearest,
      List<Evidence> passages,
      Map<ConfidenceFeature, Double> features,
      Duration took) {
    this(
        question,
        understood,
        answered ? Verdict.ANSWERED : Verdict.REFUSED,
        confidence,
        quotes,
        nearest,
        passages,
        features,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        took);
  }

  /** Creates an answer without remarks. */
  public Answer(
      String question,
      String understood,
      Verdict verdict,
      double confidence,
      List<Quote> quotes,
      List<Quote> nearest,
      List<Evidence> passages,
      Map<ConfidenceFeature, Double> features,
      Optional<Claims> claims,
      Optional<Views> views,
      List<Quote> more,
      Duration took) {
    this(
        question,
        understood,
        verdict,
        confidence,
        quotes,
        nearest,
        passages,
        features,
        claims,
        views,
        Remarks.NONE,
        more,
        took);
  }

  /** Returns the words of the best quotes that answer; empty if none stand out. */
  public Optional<String> words() {
    return quotes.stream()
        .filter(quote -> quote.words().isPresent())
        .findFirst()
        .map(Quote::answering);
  }

  /** Returns a copy for a question that was typed differently. */
  public Answer to(String typed) {
    return with(typed, remarks);
  }

  /** Returns a copy with a contradicted assumption of the question. */
  public Answer with(Premise contradicted) {
    return with(question, new Remarks(Optional.of(contradicted), remarks.newestSource));
  }

  /** Returns a copy that remarks that all its sources are old. */
  public Answer datedBack(LocalDate newestSource) {
    return with(question, new Remarks(remarks.premise, Optional.of(newestSource)));
  }

  private Answer with(String asked, Remarks remarked) {
    return new Answer(
        asked,
        understood,
        verdict,
        confidence,
        quotes,
        nearest,
        passages,
        features,
        claims,
        views,
        remarked,
        more,
        took);
  }

  /** Returns the assumption of the question that the sources contradict. */
  public Optional<Premise> premise() {
    return remarks.premise;
  }

  /** Returns a sentence about the age of the sources, if they are old. */
  public Optional<String> age() {
    return remarks.newestSource.map(day -> "The newest source is from " + DAY.format(day));
  }

  /** Whether the sources answer the question. */
  public boolean answered() {
    return verdict == Verdict.ANSWERED;
  }

  /** Returns the quotes to show: those that answer, or the nearest. */
  public List<Quote> shown() {
    return answered() ? quotes : nearest;
  }

  /** Returns the claims if they disagree. */
  public Optional<Claims> disagreement() {
    return claims.filter(Claims::disagree);
  }

  /** Returns how the sources compare, as one line; empty if they are not compared. */
  public Optional<String> comparison() {
    return claims.map(Claims::summary).or(() -> views.map(Views::summary));
  }

  /**
   * Copies the collections and checks that there are quotes if and only if the question is
   * answered.
   */
  public Answer {
    quotes = List.copyOf(quotes);
    nearest = List.copyOf(nearest);
    passages = List.copyOf(passages);
    more = List.copyOf(more);
    features = Map.copyOf(features);
    boolean isAnswered = verdict == Verdict.ANSWERED;
    if (isAnswered == quotes.isEmpty() || (isAnswered && !nearest.isEmpty())) {
      throw new IllegalArgumentException(
          "The verdict is "
              + verdict
              + " with "
              + quotes.size()
              + " quotes and "
              + nearest.size()
              + " nearest");
    }
  }
}
