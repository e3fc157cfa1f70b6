package aibets.corpus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.util.Span;

/**
 * Splits a sentence that is too long to quote at clauses, so that quotes have at most a hundred
 * words and 1,500 characters.
 */
final class LongSentence {

  private static final int MAX_WORDS = 100;
  private static final int MAX_PIECES = 1_500;
  private static final int WORDS_AFTER_CUT = 60;

  private static final Pattern CLAUSE_END = Pattern.compile("[;:,]\\s+|\\s[-–—]\\s+");

  /** Sentence ends in text without spaces. */
  private static final String STOPS = "\u3002\uFF01\uFF1F";

  /** Clause ends in text without spaces. */
  private static final String PAUSES = "\uFF1B\uFF0C\u3001";

  private final String block;

  private LongSentence(String block) {
    this.block = block;
  }

  /** Adds the parts of a sentence, or the whole if it is not too long. */
  static void cut(String block, Span span, List<Span> into) {
    LongSentence sentence = new LongSentence(block);
    int end = span.getEnd();
    int from = sentence.word(span.getStart(), end);
    for (int reach = sentence.reach(from, end); sentence.isTooLong(from, reach, end); ) {
      int at = sentence.cutPoint(from, reach, end);
      into.add(new Span(from, at).trim(block));
      from = sentence.word(at, end);
      reach = sentence.reach(from, end);
    }
    into.add(new Span(from, end).trim(block));
  }

  /** Returns the start of the next word. */
  private int word(int from, int end) {
    int at = from;
    while (at < end && WordCount.isSpace(block.charAt(at))) {
      at++;
    }
    return at;
  }

  private int reach(int from, int end) {
    return WordPieceBound.reach(block, from, end, MAX_PIECES);
  }

  private boolean isTooLong(int from, int reach, int end) {
    return reach < end || WordCount.count(block, from, end) > MAX_WORDS;
  }

  /**
   * Returns the end of the last clause within the maximum number of words, or of that many words.
   */
  private int cutPoint(int from, int reach, int end) {
    int limit = wordsEnd(from, reach, end);
    if (limit == from) {
      return stop(from, reach);
    }
    int best = limit;
    int words = 0;
    int counted = from;
    Matcher clauses = CLAUSE_END.matcher(block).region(from, limit);
    while (clauses.find()) {
      words += WordCount.count(block, counted, clauses.end());
      counted = clauses.end();
      if (words >= WORDS_AFTER_CUT / 4) {
        best = clauses.end();
      }
    }
    return best;
  }

  /**
   * Returns the end of the last permitted word within reach; the start if even the first is not.
   */
  private int wordsEnd(int from, int reach, int end) {
    int limit = from;
    int at = from;
    for (int i = 0; i < WORDS_AFTER_CUT && at < reach; i++) {
      at = word(at, end);
      while (at < reach && !WordCount.isSpace(block.charAt(at))) {
        at++;
      }
      boolean whole = at == end || (at < end && WordCount.isSpace(block.charAt(at)));
      limit = whole && at <= reach ? at : limit;
    }
    return limit;
  }

  /** Returns an offset within a word that is longer than a sentence may be. */
  private int stop(int from, int reach) {
    int stop = last(STOPS, from, reach);
    int end = stop < 0 ? last(PAUSES, from, reach) : stop;
    return end < 0 ? reach : end + 1;
  }

  private int last(String letters, int from, int reach) {
    int at = reach - 1;
    while (at > from && letters.indexOf(block.charAt(at)) < 0) {
      at--;
    }
    return at > from ? at : -1;
  }
}
