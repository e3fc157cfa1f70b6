package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/**
 * Splits a text so that algorithms quadratic in the length of a part are linear in that of the
 * text. A text of ordinary length is one part.
 */
final class TextParts {

  private static final int MAX_CHARACTERS = 10_000;

  /** The maximum length of a run without spaces, longer than any real word or URL. */
  private static final int MAX_RUN_CHARACTERS = 500;

  /** How far back from its maximum end a part may end, to avoid a sentence end. */
  private static final int SEARCHED = 2_000;

  private static final int QUIET_BEFORE = 40;
  private static final int QUIET_BEHIND = 20;

  private final String text;

  private TextParts(String text) {
    this.text = text;
  }

  /** Returns the parts of a text, in order and without gaps. */
  static List<Span> of(String text) {
    if (!text.isEmpty() && text.length() <= MAX_RUN_CHARACTERS) {
      return List.of(new Span(0, text.length()));
    }
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
    int most = Math.min(text.length(), from + MAX_CHARACTERS);
    int run = from;
    for (int i = from; i < most; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        run = i + 1;
      } else if (i - run >= MAX_RUN_CHARACTERS) {
        return run > from ? run : whole(i);
      }
    }
    return most == text.length() ? most : quietEnd(from, most);
  }

  /** Moves an offset out of a surrogate pair. */
  private int whole(int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  /** Returns the offset after a space far from sentence ends, or else after the last space. */
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
