package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/**
 * Parts a text so that what takes the square of a part's length stays linear in the text's. A text
 * of ordinary length and words is one part.
 */
final class TextParts {

  private static final int LONGEST = 10_000;

  /** Characters without a space between them; longer than any word or address that is written. */
  private static final int LONGEST_RUN = 500;

  /** How far back from its end a part may end instead, where no sentence seems to end. */
  private static final int SEARCHED = 2_000;

  private static final int QUIET_BEFORE = 40;
  private static final int QUIET_BEHIND = 20;

  private final String text;

  private TextParts(String text) {
    this.text = text;
  }

  /** The parts of a text, in its order and without gaps. */
  static List<Span> of(String text) {
    TextParts parts = new TextParts(text);
    List<Span> found = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = parts.end(from);
      found.add(new Span(from, end));
      from = end;
    }
    return found;
  }

  private int end(int from) {
    int most = Math.min(text.length(), from + LONGEST);
    int run = from;
    for (int i = from; i < most; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        run = i + 1;
      } else if (i - run >= LONGEST_RUN) {
        return run > from ? run : whole(i);
      }
    }
    return most == text.length() ? most : quietEnd(from, most);
  }

  /** Not between the halves of a surrogate pair. */
  private int whole(int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  /** Behind a space far from the end of any sentence, or else behind the last space. */
  private int quietEnd(int from, int most) {
    int last = most;
    for (int i = most - 1; i > most - SEARCHED; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        last = last == most ? i + 1 : last;
        if (isQuiet(Math.max(from, i - QUIET_BEFORE), Math.min(most, i + QUIET_BEHIND))) {
          return i + 1;
        }
      }
    }
    return last;
  }

  private boolean isQuiet(int from, int to) {
    for (int i = from; i < to; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
