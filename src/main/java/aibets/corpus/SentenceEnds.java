package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.util.Span;

/** Distinguishes the full stop of an abbreviation from a sentence end. */
final class SentenceEnds {

  private static final String CLOSING = "'\"”’)] ";
  private static final String ENDS = ".!?…:;";

  /** The maximum length of an abbreviation, and of a sentence end with its quotation marks. */
  private static final int MAX_CHARACTERS = 40;

  private static final int WORD = 12;
  private static final Pattern STOP = Pattern.compile("[.!?][\"'”’)\\]]{0,3}+\\s++(?=\\S)");

  /** Abbreviations that never end a sentence. */
  private static final Set<String> OPEN =
      words(
          "Mr Mrs Ms Dr Prof Gen Col Lt Capt Sgt Rev Hon Gov Sen Rep Pres Vol Vols vol vols Fig Figs fig figs Eq eq Sec Secs"
              + " sec secs Ch ch cf v vs e.g i.e al approx c ca incl excl viz resp Mt Ft Dept Univ Bros");

  /** Abbreviations that precede a number. */
  private static final Set<String> NUMBERED = words("No Nos no nos p pp P PP Art Tel tel ext Ext");

  /** Abbreviations that may end a sentence: they do if a typical first word follows. */
  private static final Set<String> EITHER =
      words(
          "St Ave Blvd Rd Jr Sr Inc Ltd Co Corp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ph.D");

  /** Abbreviations that end a sentence if a capital follows. */
  private static final Set<String> LAST = words("etc a.m p.m");

  private static final Set<String> OF_FIRMS = words("Inc Inc. Corp Corp. Ltd Ltd. LLC Co. GmbH");

  private static final String STARTERS =
      "The|It|He|She|They|We|This|That|These|Those|There|Its|His|Her|Their|Our|My|But|However|Then|If|When";

  private static final Set<String> STARTING = Set.of(STARTERS.split("\\|"));
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)*\\p{Lu}");

  /** A word that follows a full stop without a space. */
  private static final Pattern GLUED = Pattern.compile("\\p{Lu}\\p{Ll}*+ ");

  private SentenceEnds() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** Returns the offsets after possible sentence ends. */
  static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    Matcher stop = STOP.matcher(text);
    while (stop.find()) {
      int from = Math.max(0, stop.start() + 1 - MAX_CHARACTERS);
      if (!goesOn(text.substring(from, stop.start() + 1), word(text, stop.end()))) {
        ends.add(stop.end());
      }
    }
    return ends;
  }

  /** Whether a sentence continues in the next range. */
  static boolean goesOn(String text, Span before, Span behind) {
    int from = Math.max(before.getStart(), before.getEnd() - MAX_CHARACTERS);
    return goesOn(text.substring(from, before.getEnd()), word(text, behind.getStart()));
  }

  /** Returns the word at an offset, truncated if it is long. */
  private static String word(String text, int start) {
    int end = start + 1;
    int most = Math.min(text.length(), start + WORD);
    while (end < most && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Splits ranges that contain several sentences. */
  static List<Span> parted(String text, List<Span> sentences) {
    List<Span> parted = new ArrayList<>();
    sentences.forEach(sentence -> part(text, sentence, parted));
    return parted;
  }

  private static void part(String text, Span sentence, List<Span> into) {
    int from = sentence.getStart();
    for (int i = from + 1; i < sentence.getEnd() - 1; i++) {
      if (".!?…".indexOf(text.charAt(i)) >= 0) {
        int end = "'\"”’)]".indexOf(text.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
        int next = nextWord(text, end, sentence.getEnd());
        if (next < sentence.getEnd() && isMissed(text, i, end, next)) {
          into.add(new Span(from, end));
          from = next;
        }
      }
    }
    into.add(new Span(from, sentence.getEnd()));
  }

  private static int nextWord(String text, int from, int end) {
    int next = from;
    while (next < end && WordCount.isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** Whether there is a sentence end that a model of edited text misses. */
  private static boolean isMissed(String text, int stop, int end, int next) {
    if (!Character.isUpperCase(text.charAt(next))) {
      return false;
    }
    if (next > end) {
      boolean trailsOff = text.charAt(stop) == '…' && Character.isLetter(text.charAt(stop - 1));
      return trailsOff || STARTING.contains(word(text, next));
    }
    return end == stop + 1
        && isPlainWord(text, stop)
        && GLUED.matcher(text).region(next, text.length()).lookingAt();
  }

  /** Whether the word that ends at an offset is in lower case. */
  private static boolean isPlainWord(String text, int end) {
    int start = end;
    while (start > 0
        && end - start <= MAX_CHARACTERS
        && Character.isLowerCase(text.charAt(start - 1))) {
      start--;
    }
    return end - start > 1 && (start == 0 || " (\"“".indexOf(text.charAt(start - 1)) >= 0);
  }

  /** Whether the sentence continues, given its last characters and the next word. */
  private static boolean goesOn(String tail, String next) {
    int end = tail.length();
    while (end > 0 && CLOSING.indexOf(tail.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0 || ENDS.indexOf(tail.charAt(end - 1)) < 0) {
      return true;
    }
    boolean isStop = tail.charAt(end - 1) == '.';
    return Character.isLowerCase(next.codePointAt(0))
        || OF_FIRMS.contains(next)
        || (isStop && isOpen(token(tail, end - 1), next));
  }

  private static String token(String tail, int end) {
    int start = end;
    while (start > 0 && " \t(\"“[".indexOf(tail.charAt(start - 1)) < 0) {
      start--;
    }
    return tail.substring(start, end);
  }

  private static boolean isOpen(String token, String next) {
    if (NUMBERED.contains(token)) {
      return Character.isDigit(next.charAt(0));
    }
    if (LAST.contains(token)) {
      return !Character.isUpperCase(next.codePointAt(0));
    }
    boolean either = EITHER.contains(token) || INITIALS.matcher(token).matches();
    return OPEN.contains(token) || (either && !STARTING.contains(next));
  }
}
