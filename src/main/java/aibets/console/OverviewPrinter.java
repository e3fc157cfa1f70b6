package aibets.console;

import aibets.answer.Quote;
import aibets.overview.Cards;
import aibets.overview.Cell;
import aibets.overview.SideBySide;
import aibets.overview.Timeline;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints comparisons, timelines and cards as text for people. */
public final class OverviewPrinter {

  private final PrintWriter out;
  private final boolean colour;
  private final int width;

  /**
   * Creates a printer.
   *
   * @param out where to print
   * @param colour whether to use colours
   * @param width columns to wrap at, 0 for no wrapping
   */
  public OverviewPrinter(PrintWriter out, boolean colour, int width) {
    this.out = out;
    this.colour = colour;
    this.width = width;
  }

  /** Prints a comparison of two things, aspect by aspect. */
  public void print(SideBySide table) {
    for (SideBySide.Row row : table.rows()) {
      heading(row.label());
      cell(table.left(), row.left());
      cell(table.right(), row.right());
      out.println();
    }
    out.flush();
  }

  /** Prints a card. */
  public void print(Cards.Card card) {
    heading(card.name());
    card.cells().forEach(cell -> cell(cell.label(), cell));
    out.println();
    out.flush();
  }

  /** Prints a timeline. */
  public void print(Timeline timeline) {
    if (timeline.entries().isEmpty()) {
      heading("The sources have no dated statements about this.");
    }
    for (Timeline.Entry entry : timeline.entries()) {
      heading(entry.written());
      quote(entry.quote());
      if (!entry.disputedBy().isEmpty()) {
        out.println(
            "  Other sources say: " + VisibleText.line(String.join(" · ", entry.disputedBy())));
      }
      out.println();
    }
    out.flush();
  }

  private void heading(String text) {
    out.println(styled(VisibleText.line(text), Style.bold));
  }

  private void cell(String label, Cell cell) {
    out.println(
        "  "
            + VisibleText.line(label)
            + (cell.quote().isEmpty() ? ": not in the sources" : ":")
            + cell.figures().map(line -> " " + VisibleText.line(line)).orElse(""));
    cell.quote().ifPresent(this::quote);
  }

  private void quote(Quote quote) {
    LineWrapper lines = new LineWrapper(width, "  > ");
    VisibleText.of(quote.text()).lines().flatMap(lines::wrapped).forEach(out::println);
    out.println(styled("    " + AnswerPrinter.source(quote), Style.faint));
  }

  private String styled(String text, Style style) {
    return colour ? Ansi.Style.on(style) + text + Ansi.Style.off(style) : text;
  }
}
