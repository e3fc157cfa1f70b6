package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts the lines of a document's pages to headings, paragraphs, items and tables. A form feed
 * ends each page; a sentence that continues on the next page belongs to the page it begins on.
 */
final class PdfOutline {

  /** Entries of a table of contents. */
  private static final Pattern LEADERS =
      Pattern.compile(".*(\\. ?){4,}\\s*\\w{0,5}$|.*…{2,}\\s*\\w{0,5}$");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"'”’)\\]]*\\s+(?=\\S)");

  private final OutlineBuilder outline = new OutlineBuilder();
  private final HeadedRows rows = new HeadedRows(outline);
  private final PdfFonts fonts;
  private final Hyphens hyphens;
  private final List<String> title = new ArrayList<>();
  private double titleSize;
  private int page = 1;
  private String open = "";
  private List<PdfLine> openLines = new ArrayList<>();
  private int searchedFrom = -1;

  private PdfOutline(List<PdfLine> lines) {
    fonts = PdfFonts.of(lines);
    hyphens = new Hyphens(lines.stream().map(PdfLine::text).toList());
  }

  /** The result, with the title as printed on the first page, if it can be determined. */
  record Result(Outline outline, Optional<String> title) {}

  static Result of(List<PdfPage> pages) {
    List<PdfLine> lines =
        pages.stream()
            .flatMap(page -> PdfLayout.of(page).stream())
            .filter(line -> !LEADERS.matcher(line.text()).matches())
            .toList();
    PdfOutline run = new PdfOutline(lines);
    run.read(lines);
    run.turnTo(pages.size() + 1);
    Optional<String> title =
        run.title.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", run.title));
    return new Result(run.outline.build(), title);
  }

  private void read(List<PdfLine> lines) {
    for (int i = 0; i < lines.size(); ) {
      int end = PdfTable.end(lines, i);
      if (end > i) {
        close();
        turnTo(lines.get(i).page());
        rows.write(PdfTable.rows(lines.subList(i, end)));
        i = end;
      } else {
        line(lines.get(i++));
      }
    }
    close();
  }

  private void line(PdfLine line) {
    if (openLines.isEmpty() || PdfBreaks.between(openLines, line, fonts)) {
      close();
      open = line.text();
    } else {
      if (line.page() > page && searchedFrom < 0) {
        searchedFrom = open.length();
      }
      open = hyphens.joined(open, line.text());
    }
    openLines.add(line);
    partAtPageBreak(line);
  }

  /** Splits a paragraph that continues on another page after its first sentence end there. */
  private void partAtPageBreak(PdfLine line) {
    if (searchedFrom >= 0) {
      Matcher end = SENTENCE_END.matcher(open);
      if (end.find(Math.min(searchedFrom, open.length()))) {
        String rest = open.substring(end.end());
        open = open.substring(0, end.start() + 1);
        close();
        open = rest;
        openLines.add(line);
      }
    }
  }

  private void close() {
    if (!openLines.isEmpty()) {
      turnTo(openLines.get(0).page());
      write();
    }
    open = "";
    openLines = new ArrayList<>();
    searchedFrom = -1;
  }

  private void write() {
    if (fonts.isHeading(openLines, open)) {
      heading(ReadableText.line(open));
    } else {
      outline.typed(open);
    }
  }

  private void heading(String heading) {
    double size = openLines.get(0).size();
    outline.heading(fonts.level(size), heading);
    if (page == 1 && fonts.isLarge(size)) {
      if (size > titleSize + PdfFonts.SAME) {
        title.clear();
      }
      if (size >= titleSize - PdfFonts.SAME) {
        titleSize = size;
        title.add(heading);
      }
    }
  }

  private void turnTo(int number) {
    while (page < number) {
      outline.endPage();
      page++;
    }
  }
}
