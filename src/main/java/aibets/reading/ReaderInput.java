package aibets.reading;

import aibets.encoding.Tokenizer;
import aibets.encoding.WordPieces;
import aibets.retrieval.Span;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The model's input for a question and an excerpt: {@code [CLS] question [SEP] title : text [SEP]},
 * truncated to 256 pieces.
 */
final class ReaderInput {

  private static final int LENGTH = 256;
  private static final int QUESTION = 60;
  private static final int TITLE = 24;
  private static final long COLON = 1024;

  /**
   * The maximum length in characters; longer excerpts always exceed the maximum number of pieces.
   */
  private static final int CHARACTERS = 8_000;

  /** The end of a question with its punctuation, if any. */
  private static final Pattern END = Pattern.compile("[\\s.,;:!?…]*+$");

  final long[] ids;
  final long[] types;

  private final Excerpt excerpt;
  private final WordPieces text;
  private final int head;
  private final int read;

  private ReaderInput(WordPieces question, WordPieces title, WordPieces text, Excerpt excerpt) {
    this.excerpt = excerpt;
    this.text = text;
    int asked = Math.min(QUESTION, question.count());
    int titled = Math.min(TITLE, title.count());
    this.head = 2 + asked + titled + (titled == 0 ? 0 : 1);
    this.read = Math.min(text.count(), LENGTH - head - 1);
    this.ids = new long[head + read + 1];
    ids[0] = WordPieces.START_MARK;
    copy(question, asked, 1);
    ids[asked + 1] = WordPieces.END_MARK;
    copy(title, titled, asked + 2);
    if (titled > 0) {
      ids[head - 1] = COLON;
    }
    copy(text, read, head);
    ids[ids.length - 1] = WordPieces.END_MARK;
    this.types = new long[ids.length];
    Arrays.fill(types, asked + 2, types.length, 1);
  }

  private void copy(WordPieces pieces, int count, int at) {
    Arrays.setAll(ids, i -> i < at || i >= at + count ? ids[i] : pieces.ids()[i - at]);
  }

  /** Returns a question that ends with a question mark, as in training. */
  static String asked(String question) {
    return END.matcher(question).replaceFirst("?");
  }

  static ReaderInput of(WordPieces question, Excerpt excerpt, Tokenizer tokenizer) {
    String text = excerpt.text();
    return new ReaderInput(
        question,
        title(excerpt, tokenizer),
        tokenizer.pieces(text.length() > CHARACTERS ? text.substring(0, CHARACTERS) : text),
        excerpt);
  }

  /**
   * Returns the title and the heading, or only the heading if both together are longer than in
   * training, because a truncated title is misleading.
   */
  private static WordPieces title(Excerpt excerpt, Tokenizer tokenizer) {
    if (excerpt.heading().isBlank()) {
      return tokenizer.pieces(excerpt.title());
    }
    WordPieces both = tokenizer.pieces(excerpt.title() + " · " + excerpt.heading());
    return both.count() <= TITLE ? both : tokenizer.pieces(excerpt.heading());
  }

  /** Returns a mask of ones. */
  long[] mask() {
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    return mask;
  }

  /** Converts the model's outputs to a reading of the excerpt. */
  Reading reading(float[] start, float[] end, float[] evidence, float answers) {
    double noSpan = start[0] + end[0];
    return new Reading(
        answers,
        excerpt.sentences().stream()
            .map(sentence -> ofSentence(sentence, new Numbers(start, end, evidence), noSpan))
            .toList());
  }

  @SuppressWarnings("ArrayRecordComponent") // lives for one call
  private record Numbers(float[] start, float[] end, float[] evidence) {}

  private Reading.OfSentence ofSentence(Span sentence, Numbers numbers, double noSpan) {
    int[] pieces =
        IntStream.range(0, read)
            .filter(i -> text.starts()[i] >= sentence.start() && text.starts()[i] < sentence.end())
            .toArray();
    if (pieces.length == 0) {
      return new Reading.OfSentence(Reading.UNREAD, Reading.UNREAD, sentence);
    }
    int first = pieces[0];
    int last = pieces[pieces.length - 1];
    double evidence =
        Arrays.stream(pieces).mapToDouble(i -> numbers.evidence[head + i]).average().orElseThrow()
            - numbers.evidence[0];
    BestSpan best = BestSpan.of(numbers.start, numbers.end, head + first, head + last);
    Span words =
        new Span(
            Math.max(sentence.start(), text.starts()[best.first() - head]),
            Math.min(sentence.end(), text.ends()[best.last() - head]));
    return new Reading.OfSentence(evidence, best.score() - noSpan, words);
  }
}
