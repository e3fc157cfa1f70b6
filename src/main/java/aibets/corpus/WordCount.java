package aibets.corpus;

/** Counts words separated by white space. */
final class WordCount {

  private WordCount() {}

  /** Returns the number of words, including parts of words, in a range of a text. */
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

  /** Whether an offset is within a word. */
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
