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
 * Words of a document exactly as they stand in it, with their source.
 *
 * @param text verbatim
 * @param document where it stands
 * @param alsoIn other documents that say the same, word for word
 * @param section the heading above it, empty if there is none
 * @param start offset into the document's plain text
 * @param end offset behind the quote
 * @param score higher is better; comparable within one answer only
 * @param features what the score of its best sentence is made of
 * @param answer the words that answer, as offsets into the document's plain text within the quote;
 *     null if they are not known
 * @param page that it begins on, from 1; empty if the document has no pages
 * @param lines of the document's file that it stands in, if its address shows those; or null
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

  /** Copies the list and the map, and checks that the answer is within the quote. */
  public Quote {
    alsoIn = List.copyOf(alsoIn);
    features = Map.copyOf(features);
    if (answer != null && !answer.isWithin(start, end)) {
      throw new IllegalArgumentException(
          answer + " is not within a quote of " + start + " to " + end);
    }
  }

  /** A quote of which it is not known in which lines it stands. */
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

  /** A quote of which it is not known which words answer. */
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

  /** The words that answer, as offsets into the quote's own text. */
  public Optional<Span> words() {
    return Optional.ofNullable(answer).map(span -> span.shifted(-start));
  }

  /** The document's address, which opens at the quote where that can be said in it. */
  public Optional<String> link() {
    return Optional.ofNullable(document.url()).map(this::link);
  }

  private String link(String url) {
    return lines == null ? QuoteLink.to(url, text, page) : QuoteLink.to(url, lines);
  }

  /** One sentence as it stands in its document, checked. */
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

  /** One sentence, checked. */
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

  /** Whether some of the same text stands in both: the same words, or the same place. */
  public boolean overlaps(Quote other) {
    return text.equals(other.text)
        || (document.equals(other.document) && start < other.end && other.start < end);
  }

  /**
   * The last gate before anybody reads it: this quote, if it stands in its document word for word.
   *
   * @throws IllegalStateException if it does not; such a quote must never be shown
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
              + "' are not what was quoted");
    }
    return this;
  }

  /**
   * The document that a quote stands in.
   *
   * @param id unique in the corpus
   * @param title as published
   * @param published the day it was published, if known
   * @param url where it can be read, if known
   */
  public record Source(
      String id, String title, @Nullable LocalDate published, @Nullable String url) {

    /** Of a document. */
    public static Source of(Document document) {
      return new Source(document.id(), document.title(), document.published(), document.url());
    }
  }
}
