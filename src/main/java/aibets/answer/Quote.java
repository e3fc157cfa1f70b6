package aibets.answer;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.corpus.SourceLines.Range;
import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A verbatim quote and its source.
 *
 * @param text verbatim
 * @param document the source
 * @param alsoIn other documents that contain the same text
 * @param section the heading above it, empty if there is none
 * @param start offset into the document's plain text
 * @param end offset after the quote
 * @param score higher is better; comparable within one answer only
 * @param features from which the score of its best sentence was computed
 * @param answer the words that answer, as offsets into the document's plain text within the quote;
 *     null if unknown
 * @param page on which it begins, from 1; empty if the document has no pages
 * @param lines of the document's file, if its URL can point at lines; otherwise null
 */
public record Quote(
    String text,
    Source document,
    List<Source> alsoIn,
    String section,
    int start,
    int end,
    double score,
    Map<Feature, Double> features,
    @Nullable Span answer,
    OptionalInt page,
    @Nullable Range lines) {

  /** Copies the collections and checks that the answer is within the quote. */
  public Quote {
    alsoIn = List.copyOf(alsoIn);
    features = Map.copyOf(features);
    if (answer != null && !answer.isWithin(start, end)) {
      throw new IllegalArgumentException(
          answer + " is not within a quote of " + start + " to " + end);
    }
  }

  /** Creates a quote without line numbers. */
  public Quote(
      String text,
      Source document,
      List<Source> alsoIn,
      String section,
      int start,
      int end,
      double score,
      Map<Feature, Double> features,
      @Nullable Span answer,
      OptionalInt page) {
    this(text, document, alsoIn, section, start, end, score, features, answer, page, null);
  }

  /** Creates a quote without marked words, page and line numbers. */
  public Quote(
      String text,
      Source document,
      List<Source> alsoIn,
      String section,
      int start,
      int end,
      double score,
      Map<Feature, Double> features) {
    this(text, document, alsoIn, section, start, end, score, features, null, OptionalInt.empty());
  }

  /** Returns the words that answer, as offsets into the quote's own text. */
  public Optional<Span> words() {
    return Optional.ofNullable(answer).map(span -> span.shifted(-start));
  }

  /** Returns the words that answer, or the whole quote if they are unknown. */
  public String answering() {
    return words().map(span -> text.substring(span.start(), span.end())).orElse(text);
  }

  /** Returns the document's URL, pointing at the quote where possible. */
  public Optional<String> link() {
    return Optional.ofNullable(document.url()).map(this::link);
  }

  private String link(String url) {
    return lines == null ? QuoteLink.to(url, text, page) : QuoteLink.to(url, lines);
  }

  /** Returns a verified quote of one sentence. */
  public static Quote of(Document document, Passage passage, Sentence sentence) {
    Quote quote =
        new Quote(
            document.text(sentence),
            Source.of(document),
            List.of(),
            passage.section(),
            sentence.start(),
            sentence.end(),
            0,
            Map.of(),
            null,
            document.page(sentence),
            document.lines(sentence.start(), sentence.end()));
    return quote.verifiedIn(document);
  }

  /** Returns a verified quote of one sentence. */
  static Quote of(RankedSentence sentence) {
    Quote quote =
        new Quote(
            sentence.text(),
            Source.of(sentence.document()),
            List.of(),
            sentence.passage().section(),
            sentence.sentence().start(),
            sentence.sentence().end(),
            sentence.score(),
            sentence.features(),
            sentence.answer(),
            sentence.document().page(sentence.sentence()),
            sentence.document().lines(sentence.sentence().start(), sentence.sentence().end()));
    return quote.verifiedIn(sentence.document());
  }

  /**
   * Whether both quote some of the same text: the same words, or overlapping ranges of one
   * document.
   */
  public boolean overlaps(Quote other) {
    return text.equals(other.text)
        || (document.equals(other.document) && start < other.end && other.start < end);
  }

  /**
   * Returns this quote after checking it against the document, the last check before it is shown.
   *
   * @throws IllegalStateException if the document does not contain it verbatim at this place
   */
  Quote verifiedIn(Document source) {
    boolean stands =
        !text.isBlank()
            && source.id().equals(document.id())
            && end == start + text.length()
            && source.text().startsWith(text, start);
    if (!stands) {
      throw new IllegalStateException(
          "Characters "
              + start
              + " to "
              + end
              + " of '"
              + source.id()
              + "' do not match the quote");
    }
    return this;
  }

  /**
   * The source of a quote.
   *
   * @param id unique in the corpus
   * @param title as published
   * @param published the publication date, if known
   * @param url its address, if known
   */
  public record Source(
      String id, String title, @Nullable LocalDate published, @Nullable String url) {

    /** Creates the source of quotes from a document. */
    public static Source of(Document document) {
      return new Source(document.id(), document.title(), document.published(), document.url());
    }
  }
}
