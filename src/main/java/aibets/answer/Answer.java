package aibets.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the sources say to a question. Either {@code quotes} answer it, or {@code nearest} shows
 * what would have been quoted and is, by the verdict, perhaps or certainly <em>not</em> an answer.
 *
 * @param question as it was asked: trimmed, control characters removed
 * @param understood as it was looked up: completed by the questions before it, misspelt words
 *     corrected
 * @param verdict whether the sources answer it
 * @param confidence that the best quotes answer it, 0 to 1
 * @param quotes best first, at most three; empty if not answered
 * @param nearest best first, at most three; empty if answered
 * @param passages the passages behind it, best first, at most ten
 * @param features what the confidence is made of
 * @param claims what different documents state in answer to it; empty if fewer than two do
 * @param views what different documents hold of it, where no value answers it; each is quoted
 * @param remarks what readers should know besides
 * @param more what else could be quoted, best first, at most seven; empty if not answered
 * @param took from the question to this answer
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
   * What readers should know besides.
   *
   * @param premise what the question takes for granted and the sources contradict
   * @param newestSource the day of the newest source, where that is long ago
   */
  public record Remarks(Optional<Premise> premise, Optional<LocalDate> newestSource) {

    /** Nothing. */
    public static final Remarks NONE = new Remarks(Optional.empty(), Optional.empty());
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /**
   * A passage that was considered.
   *
   * @param document the document's id
   * @param text as it stands in the document
   * @param score higher is better; comparable within one answer only
   */
  public record Evidence(String document, String text, double score) {}

  /** An answer whose sources are not compared, and with nothing more to quote. */
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

  /** An answer of which there is nothing to remark. */
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

  /** The same, to a question that was typed otherwise than it was put. */
  public Answer to(String typed) {
    return with(typed, remarks);
  }

  /** The same, to a question that takes something for granted. */
  public Answer with(Premise contradicted) {
    return with(question, new Remarks(Optional.of(contradicted), remarks.newestSource));
  }

  /** The same, of sources that are all old. */
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

  /** What the question takes for granted and the sources contradict. */
  public Optional<Premise> premise() {
    return remarks.premise;
  }

  /** How old the sources are, in a sentence, where readers should know. */
  public Optional<String> age() {
    return remarks.newestSource.map(day -> "The newest source is from " + DAY.format(day));
  }

  /** Whether the quotes answer it. */
  public boolean answered() {
    return verdict == Verdict.ANSWERED;
  }

  /** What is quoted: the quotes of an answer, or what came nearest. */
  public List<Quote> shown() {
    return answered() ? quotes : nearest;
  }

  /** Where the sources disagree, if they do. */
  public Optional<Claims> disagreement() {
    return claims.filter(Claims::disagree);
  }

  /** How the sources compare, in a line; empty where that cannot be said. */
  public Optional<String> comparison() {
    return claims.map(Claims::summary).or(() -> views.map(Views::summary));
  }

  /** Copies the lists and checks that an answer is quoted or not, never both. */
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
