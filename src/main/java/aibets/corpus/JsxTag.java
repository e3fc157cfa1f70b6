package aibets.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tag of an MDX component, which starts with a capital: {@code <Tab label="Linux">}. */
final class JsxTag {

  private static final int MAX_CHARACTERS = 2_000;
  private static final Pattern TITLE =
      Pattern.compile("\\s(?:title|label|summary|header)=[\"']([^\"'\\n]+)[\"']");

  private JsxTag() {}

  /** Returns the offset after a tag that starts at an offset; -1 if there is none. */
  static int end(String text, int start) {
    int i = start + 1;
    if (i < text.length() && text.charAt(i) == '/') {
      i++;
    }
    if (i >= text.length() || !(isCapital(text.charAt(i)) || text.charAt(i) == '>')) {
      return -1;
    }
    while (i < text.length() && isOfName(text.charAt(i))) {
      i++;
    }
    boolean isTag = i < text.length() && " \n/>".indexOf(text.charAt(i)) >= 0;
    return isTag ? attributesEnd(text, i) : -1;
  }

  private static boolean isCapital(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }

  private static boolean isOfName(char letter) {
    return letter == '.' || letter == '_' || (letter < 128 && Character.isLetterOrDigit(letter));
  }

  private static int attributesEnd(String text, int from) {
    int braces = 0;
    char quote = 0;
    int most = Math.min(text.length(), from + MAX_CHARACTERS);
    for (int i = from; i < most; i++) {
      char letter = text.charAt(i);
      if (quote != 0) {
        quote = letter == quote ? 0 : quote;
      } else if (letter == '"' || letter == '`' || (letter == '\'' && braces > 0)) {
        quote = letter;
      } else if (letter == '{') {
        braces++;
      } else if (letter == '}') {
        braces--;
      } else if (letter == '>' && braces <= 0) {
        return i + 1;
      } else if (letter == '<' && braces <= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Matches the visible title of a tag. */
  static Matcher title(String tag) {
    return TITLE.matcher(tag);
  }
}
