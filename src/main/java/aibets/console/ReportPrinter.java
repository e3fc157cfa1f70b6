package aibets.console;

import aibets.indexing.ReloadReport;
import java.io.PrintWriter;
import java.util.List;

/** Writes what a reload did. */
public final class ReportPrinter {

  private final PrintWriter out;

  /** A printer to {@code out}. */
  public ReportPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * Writes a report: one line a kind of change, with the documents' ids, and one line a failure.
   */
  public void print(ReloadReport report) {
    if (report.isEncodedAnew()) {
      out.println(
          "Everything was encoded anew: the model or the way of cutting texts has changed.");
    }
    print("added", report.added());
    print("changed", report.changed());
    print("removed", report.removed());
    out.printf("unchanged: %d%n", report.unchanged());
    report
        .failed()
        .forEach(
            problem ->
                out.println(
                    VisibleText.line("failed: " + problem.file() + ": " + problem.reason())));
    out.printf("%,d passages in %.1f s%n", report.passages(), report.took().toMillis() / 1000.0);
    out.flush();
  }

  private void print(String kind, List<String> ids) {
    if (!ids.isEmpty()) {
      int shown = Math.min(20, ids.size());
      String more = shown < ids.size() ? ", ... " + (ids.size() - shown) + " more" : "";
      out.printf("%s: %d (%s%s)%n", kind, ids.size(), shown(ids.subList(0, shown)), more);
    }
  }

  private static String shown(List<String> ids) {
    return VisibleText.line(String.join(", ", ids));
  }
}
