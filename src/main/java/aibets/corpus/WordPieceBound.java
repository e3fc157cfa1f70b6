package aibets.corpus;

/**
 * An upper bound of a text's number of word pieces, computed without the model: a piece has at
 * least one letter, except that the model splits a Korean syllable into two or three.
 */
final class WordPieceBound {

  private static final int OF_A_SYLLABLE = 3;

  private WordPieceBound() {}

  /** Returns the bound for a range of a text. */
  static int of(CharSequence text, int start, int end) {
    int pieces = 0;
    for (int i = start; i < end; i++) {
      pieces += of(text.charAt(i));
    }
    return pieces;
  }

  private static int of(char letter) {
    return letter >= '\uAC00' && letter <= '\uD7A3' ? OF_A_SYLLABLE : 1;
  }

  /**
   * Returns the end of the longest range within a bound, at most {@code end}; never splits a
   * surrogate pair.
   */
  static int reach(CharSequence text, int start, int end, int most) {
    int at = start;
    int pieces = 0;
    while (at < end && pieces + of(text.charAt(at)) <= most) {
      pieces += of(text.charAt(at));
      at++;
    }
    boolean withinPair =
        at > start + 1
            && at < end
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return withinPair ? at - 1 : at;
  }

  /** Returns a text, shortened with an ellipsis if it exceeds a bound. */
  static String shortened(String text, int most) {
    int reach = reach(text, 0, text.length(), most);
    return reach == text.length() ? text : text.substring(0, reach).strip() + "…";
  }
}
