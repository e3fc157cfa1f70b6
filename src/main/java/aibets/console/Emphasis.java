package aibets.console;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Bold words in a text that is not yet broken into lines. Two control characters, which never occur
 * in displayed text, mark them until each line is styled.
 */
final class Emphasis {

  private static final char BEGIN = '\u0001';
  private static final char END = '\u0002';

  private Emphasis() {}

  /** Returns a text with its middle part marked. */
  static String marked(String before, String words, String behind) {
    return before + BEGIN + words + END + behind;
  }

  /** Returns how many characters of a text are visible. */
  static int length(String text) {
    return (int) text.chars().filter(c -> c != BEGIN && c != END).count();
  }

  /** Replaces the marks in these lines by bold, which continues across line breaks. */
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
