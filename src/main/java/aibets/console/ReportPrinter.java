package aibets.console;

import aibets.corpus.Remarks;
import aibets.indexing.Omissions;
import aibets.indexing.ReloadReport;
import java.io.PrintWriter;
import java.util.List;

/** Prints what a reload did. */
public final class ReportPrinter {

  /** The number of ids printed per line, and of notices. */
  private static final int SHOWN = 20;

  private final PrintWriter out;

  /** Creates a printer to {@code out}. */
  public ReportPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints a report: a line for each kind of change, with the documents' ids, and a line for each
   * failure.
   */
  public void print(ReloadReport report) {
    if (report.isReencoded()) {
      out.println(
          "All documents were encoded again, because the model or the passage format has changed.");
    }
    print("added", report.added());
    print("changed", report.changed());
    print("removed", report.removed());
    out.printf("unchanged: %d%n", report.unchanged());
    print(report.omissions());
    out.printf(
        "%s in %.1f s%n",
        report.passages() == 1 ? "1 passage" : "%,d passages".formatted(report.passages()),
        report.took().toMillis() / 1000.0);
    out.flush();
  }

  /** Prints what was left out or altered, a line for each item; only the first notices. */
  public void print(Omissions omissions) {
    omissions.failed().forEach(each -> line("failed", each.file(), each.reason()));
    Remarks remarks = omissions.remarks();
    remarks.accounts().forEach(each -> out.println(VisibleText.line("from " + each.text())));
    remarks.skipped().forEach(each -> line("skipped", each.file(), each.reason()));
    remarks.notices().stream()
        .limit(SHOWN)
        .forEach(each -> line("notice", each.file(), each.text()));
    if (remarks.notices().size() > SHOWN) {
      int more = remarks.notices().size() - SHOWN;
      out.printf("... %d more %s%n", more, more == 1 ? "notice" : "notices");
    }
    if (!remarks.passedOver().isEmpty()) {
      out.println(VisibleText.line("ignored: " + remarks.passedOverInWords()));
    }
  }

  private void line(String kind, String file, String reason) {
    out.println(VisibleText.line(kind + ": " + file + ": " + reason));
  }

  private void print(String kind, List<String> ids) {
    if (!ids.isEmpty()) {
      int shown = Math.min(SHOWN, ids.size());
      String more = shown < ids.size() ? ", ... " + (ids.size() - shown) + " more" : "";
      out.printf("%s: %d (%s%s)%n", kind, ids.size(), shown(ids.subList(0, shown)), more);
    }
  }

  private static String shown(List<String> ids) {
    return VisibleText.line(String.join(", ", ids));
  }
}
