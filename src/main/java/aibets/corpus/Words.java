package aibets.corpus;

/** Counts what stands between white space. */
final class Words {

  private Words() {}

  /** How many words, or parts of words, a range of a text has. */
  static int count(String text, int start, int end) {
    int count = 0;
    boolean within = false;
    for (int i = start; i < end; i++) {
      boolean space = isSpace(text.charAt(i));
      if (!space && !within) {
        count++;
      }
      within = !space;
    }
    return count;
  }

  /** Whether a place lies between two letters of one word. */
  static boolean parts(String text, int at) {
    return at > 0
        && at < text.length()
        && !isSpace(text.charAt(at - 1))
        && !isSpace(text.charAt(at));
  }

  static boolean isSpace(char letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
  }
}
