package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a mail without quotations from other mails. */
final class MailText {

  private static final Pattern QUOTED = Pattern.compile("\\s*>.*");

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?i)\\s*(on\\b.{5,200}\\bwrote|am\\b.{5,200}\\bschrieb\\b.{0,100}|le\\b.{5,200}\\ba écrit\\s?|el\\b.{5,200}\\bescribió):\\s*");

  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?i)\\s*-{2,}\\s*(original message|ursprüngliche nachricht)\\s*-{2,}\\s*|_{20,}\\s*");

  private static final Pattern HEAD =
      Pattern.compile("(?i)\\s*\\*?(from|sent|to|date|subject):\\*?\\s.*");

  private static final Pattern SIGNATURE = Pattern.compile("-- ?");

  private MailText() {}

  /** Returns what the sender wrote, up to the signature. */
  static String own(String text) {
    List<String> lines = text.lines().toList();
    List<String> own = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (SIGNATURE.matcher(line).matches()
          || FORWARDED.matcher(line).matches()
          || isHead(lines, i)) {
        break;
      }
      int opens = opens(lines, i);
      if (opens > 0) {
        i += opens - 1;
      } else if (!QUOTED.matcher(line).matches()) {
        own.add(line);
      }
    }
    return String.join("\n", own);
  }

  /** Returns the number of lines, one or two, that introduce a quotation; 0 if there are none. */
  private static int opens(List<String> lines, int at) {
    String line = lines.get(at);
    if (INTRODUCED.matcher(line).matches()) {
      return 1;
    }
    boolean both =
        at + 1 < lines.size() && INTRODUCED.matcher(line + " " + lines.get(at + 1)).matches();
    return both ? 2 : 0;
  }

  /** Whether the header of another mail follows: three of its fields on separate lines. */
  private static boolean isHead(List<String> lines, int at) {
    return at + 2 < lines.size()
        && lines.subList(at, at + 3).stream().allMatch(line -> HEAD.matcher(line).matches());
  }
}
