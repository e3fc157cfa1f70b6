package aibets.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Finds sentences with OpenNLP's English model, mended where it takes an abbreviation for an end.
 * One thread only.
 */
final class SentenceSplitter {

  /** A sentence beyond this is cut at a clause, so that a quote stays within a hundred words. */
  private static final int LONGEST_IN_WORDS = 100;

  private static final int WORDS_AFTER_CUT = 60;

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(^|[\\s(\"“])(St|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|Gen|Col|Lt|Capt|Sgt|Rev|Hon|Gov|Sen|Rep|Nos?|[Vv]ols?|pp?"
              + "|[Ff]igs?|[Ee]q|[Ss]ecs?|[Cc]h|cf|vs?|e\\.g|i\\.e|al|approx|ca?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
              + "|Oct|Nov|Dec|Ft|Mt|[A-Z]|[A-Z]\\.[A-Z])\\.$");

  /** Ends a sentence or not: it does if a capital follows. */
  private static final Pattern MAYBE =
      Pattern.compile("(^|\\s)(Inc|Ltd|Co|Corp|etc|a\\.m|p\\.m)\\.$");

  /** The model also ends sentences behind numbers such as "1.03B". */
  private static final Pattern END = Pattern.compile("[.!?…:;]['\"”’)\\] ]*$");

  private static final Pattern CLAUSE_END = Pattern.compile("[;:,]\\s+|\\s[-–—]\\s+");
  private static final Pattern WORD = Pattern.compile("\\S+");

  private final SentenceDetectorME detector;

  SentenceSplitter() {
    String name = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    try (InputStream in = SentenceSplitter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The sentence model " + name + " is not on the class path");
      }
      detector = new SentenceDetectorME(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("The sentence model " + name + " cannot be read", e);
    }
  }

  /** The sentences of a block, as ranges of the whole text. */
  List<Span> split(String text, int start, int end) {
    String block = text.substring(start, end).replace('\n', ' ');
    List<Span> sentences = new ArrayList<>();
    for (Span span : mended(block, detector.sentPosDetect(block))) {
      cut(block, span, sentences);
    }
    return sentences.stream()
        .filter(span -> hasWord(block, span))
        .map(span -> new Span(start + span.getStart(), start + span.getEnd()))
        .toList();
  }

  private static boolean hasWord(String block, Span span) {
    return span.getCoveredText(block).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static List<Span> mended(String block, Span[] found) {
    List<Span> mended = new ArrayList<>();
    for (Span span : found) {
      int last = mended.size() - 1;
      if (last >= 0 && goesOn(block, mended.get(last), span)) {
        mended.set(last, new Span(mended.get(last).getStart(), span.getEnd()));
      } else {
        mended.add(span);
      }
    }
    return mended;
  }

  private static boolean goesOn(String block, Span before, Span after) {
    CharSequence text = before.getCoveredText(block);
    char next = block.charAt(after.getStart());
    return !END.matcher(text).find()
        || ABBREVIATION.matcher(text).find()
        || Character.isLowerCase(next)
        || (MAYBE.matcher(text).find() && !Character.isUpperCase(next));
  }

  private static void cut(String block, Span span, List<Span> into) {
    int from = span.getStart();
    while (wordCount(block, from, span.getEnd()) > LONGEST_IN_WORDS) {
      int at = cutPoint(block, from, span.getEnd());
      into.add(trimmed(block, from, at));
      from = at;
    }
    into.add(trimmed(block, from, span.getEnd()));
  }

  /**
   * Behind the last clause that ends within the wanted number of words, or behind that many words.
   */
  private static int cutPoint(String block, int from, int end) {
    Matcher words = WORD.matcher(block).region(from, end);
    int limit = from;
    for (int i = 0; i < WORDS_AFTER_CUT && words.find(); i++) {
      limit = words.end();
    }
    int best = limit;
    Matcher clauses = CLAUSE_END.matcher(block).region(from, limit);
    while (clauses.find()) {
      if (wordCount(block, from, clauses.end()) >= WORDS_AFTER_CUT / 4) {
        best = clauses.end();
      }
    }
    return best;
  }

  private static Span trimmed(String block, int start, int end) {
    return new Span(start, end).trim(block);
  }

  static int wordCount(String text, int start, int end) {
    Matcher words = WORD.matcher(text).region(start, end);
    int count = 0;
    while (words.find()) {
      count++;
    }
    return count;
  }
}
