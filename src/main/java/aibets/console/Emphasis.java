package aibets.console;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Words that stand out in a text which is still to be broken into lines: two control characters
 * mark them, which no text that is shown has, and become bold in each line.
 */
final class Emphasis {

  private static final char BEGIN = '\u0001';
  private static final char END = '\u0002';

  private Emphasis() {}

  /** A text with its middle marked. */
  static String marked(String before, String words, String behind) {
    return before + BEGIN + words + END + behind;
  }

  /** How many characters of a text are shown. */
  static int length(String text) {
    return (int) text.chars().filter(c -> c != BEGIN && c != END).count();
  }

  /** Lines with bold in place of the marks, also where the words go on in the next line. */
  static Stream<String> styled(List<String> lines, String mark) {
    boolean[] open = {false};
    return lines.stream().map(line -> mark + styled(line.substring(mark.length()), open));
  }

  private static String styled(String line, boolean[] open) {
    StringBuilder styled = new StringBuilder(open[0] ? Style.bold.on() : "");
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == BEGIN) {
        open[0] = true;
        styled.append(Style.bold.on());
      } else if (c == END) {
        open[0] = false;
        styled.append(Style.bold.off());
      } else {
        styled.append(c);
      }
    }
    return styled.append(open[0] ? Style.bold.off() : "").toString();
  }
}
