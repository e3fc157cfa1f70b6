package aibets.slack;

import aibets.corpus.Corpus;
import aibets.corpus.Remarks;
import aibets.desk.PlainText;
import aibets.indexing.Omissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines on what a reload left out or altered: the first of each kind, and the number of the rest.
 */
final class OmittedLines {

  private OmittedLines() {}

  /**
   * Returns the lines of all kinds.
   *
   * @param most the maximum number of lines per kind
   */
  static List<String> of(Omissions omissions, int most) {
    Remarks remarks = omissions.remarks();
    List<String> lines = new ArrayList<>();
    remarks.accounts().stream()
        .limit(most)
        .forEach(
            each -> lines.add("From " + PlainText.line(each.text(), SlackLimits.ECHO_CHARACTERS)));
    add(lines, "Failed", omissions.failed().stream().map(OmittedLines::problem).toList(), most);
    add(lines, "Skipped", remarks.skipped().stream().map(OmittedLines::skipped).toList(), most);
    add(lines, "Notice", remarks.notices().stream().map(OmittedLines::notice).toList(), most);
    lines.addAll(passedOver(omissions));
    return lines;
  }

  /** Returns a line on unsupported files; none if there are none. */
  static List<String> passedOver(Omissions omissions) {
    String kinds = omissions.remarks().passedOverInWords();
    return kinds.isEmpty() ? List.of() : List.of("Ignored: " + kinds);
  }

  private static void add(List<String> lines, String what, List<String> each, int most) {
    each.stream().limit(most).forEach(line -> lines.add(what + " " + line));
    if (each.size() > most) {
      lines.add(what + " " + (each.size() - most) + " more");
    }
  }

  private static String problem(Corpus.Problem problem) {
    return line(problem.file(), problem.reason());
  }

  private static String skipped(Remarks.Skipped skipped) {
    return line(skipped.file(), skipped.reason());
  }

  private static String notice(Remarks.Notice notice) {
    return line(notice.file(), notice.text());
  }

  private static String line(String file, String reason) {
    return PlainText.line(file, SlackLimits.TITLE_CHARACTERS)
        + ": "
        + PlainText.line(reason, SlackLimits.ECHO_CHARACTERS);
  }
}
