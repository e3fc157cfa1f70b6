package aibets.desk;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formats gaps as comma-separated values (RFC 4180) with a header line. */
final class GapsFile {

  /** Values that a spreadsheet would treat as formulas. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private GapsFile() {}

  static String of(List<Gaps.Gap> gaps) {
    return gaps.stream().map(GapsFile::line).collect(Collectors.joining("", HEADINGS, ""));
  }

  private static final String HEADINGS = "times,latest,question,also asked as\r\n";

  private static String line(Gaps.Gap gap) {
    return gap.times()
        + ","
        + gap.latest()
        + ","
        + quoted(gap.question())
        + ","
        + quoted(String.join(" | ", gap.others()))
        + "\r\n";
  }

  private static String quoted(String text) {
    String inert = FORMULA.matcher(text).matches() ? "'" + text : text;
    return '"' + inert.replace("\"", "\"\"") + '"';
  }
}
