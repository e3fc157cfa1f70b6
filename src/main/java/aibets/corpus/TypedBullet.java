package aibets.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes bullets in plain text, including private-use characters of icon fonts. */
final class TypedBullet {

  private static final Pattern BULLET =
      Pattern.compile("([•‣▪▫◦●○■□◆◇➢►▶✓✔*·–-]|\\p{Co})\\s+(?=\\S)");

  private static final Pattern NUMBER =
      Pattern.compile("(\\(?\\d{1,2}[.)]|\\(?[a-z][.)]|\\([ivx]{1,4}\\))\\s+(?=\\S)");

  private TypedBullet() {}

  static boolean opens(String line) {
    return length(line) > 0;
  }

  /** Returns the length of the bullet with the space after it; 0 if there is none. */
  static int length(String line) {
    Matcher bullet = BULLET.matcher(line);
    Matcher number = NUMBER.matcher(line);
    if (bullet.lookingAt()) {
      return bullet.end();
    }
    return number.lookingAt() ? number.end() : 0;
  }
}
