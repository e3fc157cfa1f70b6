package aibets.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The text of an OpenDocument file with all changes accepted. */
final class OdfBody {

  private static final Set<String> UNREAD =
      Set.of(
          "tracked-changes",
          "annotation",
          "note-citation",
          "forms",
          "title",
          "desc",
          "ruby-text",
          "table-of-content",
          "alphabetical-index",
          "script",
          "event-listeners",
          "shapes");

  private static final int MAX_COLUMNS = 1_000;

  private final OutlineBuilder outline = new OutlineBuilder();
  private final HeadedRows rows = new HeadedRows(outline);
  private final List<String> notes = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private boolean isText = true;
  private @Nullable SlideText slide;
  private int slides;
  private int lists;
  private String box = "";

  Outline outline() {
    return outline.build();
  }

  /** Returns the title as printed. */
  Optional<String> title() {
    return title;
  }

  /**
   * Whether it is a text document; the first heading of a spreadsheet or presentation is not a
   * title.
   */
  boolean isText() {
    return isText;
  }

  void read(XmlStream xml) throws IOException {
    boolean isSheet = false;
    while (xml.next()) {
      if (xml.isStart("spreadsheet")) {
        isSheet = true;
        isText = false;
      } else if (xml.isStart("table") && isSheet) {
        sheet(xml);
      } else if (xml.isStart()) {
        start(xml);
      } else if (xml.isEnd("list")) {
        lists--;
      }
    }
  }

  private void start(XmlStream xml) throws IOException {
    switch (xml.name()) {
      case "h" -> {
        int level = xml.attribute("outline-level", 6, 1);
        block(level, text(xml, "h"));
      }
      case "p" -> paragraph(xml);
      case "list" -> lists++;
      case "table" -> {
        Grid grid = table(xml);
        add(to -> grid.write(to, rows));
      }
      case "page" -> slide(xml);
      case "frame" -> box = xml.attribute("class");
      default -> {
        if (UNREAD.contains(xml.name())) {
          xml.skip();
        }
      }
    }
  }

  /** Reads a whole slide before writing it, because its title may come last. */
  private void slide(XmlStream xml) throws IOException {
    isText = false;
    SlideText shown = new SlideText();
    SlideText notes = new SlideText();
    slide = shown;
    while (xml.next() && !xml.isEnd("page")) {
      if (xml.isStart("notes")) {
        slide = notes;
        box = "";
      } else if (xml.isStart()) {
        start(xml);
      } else if (xml.isEnd("list")) {
        lists--;
      }
    }
    slide = null;
    slides++;
    title = title.or(shown::title);
    shown.write(outline, slides);
    shown.writeNotes(notes, outline, slides);
  }

  private void add(Consumer<OutlineBuilder> block) {
    if (slide == null) {
      block.accept(outline);
    } else {
      slide.add(block);
    }
  }

  private void paragraph(XmlStream xml) throws IOException {
    boolean names = xml.attribute("style-name").equals("Title") && title.isEmpty();
    String text = ReadableText.line(text(xml, "p"));
    if (box.matches("page-number|footer|header|date-time") || text.isEmpty()) {
      return;
    }
    if (box.equals("title") && slide != null) {
      slide.addTitle(text);
    } else if (names) {
      title = Optional.of(text);
      block(1, text);
    } else {
      block(0, text);
    }
  }

  private void block(int level, String text) {
    if (level > 0) {
      add(to -> to.heading(level, text));
    } else if (lists > 0) {
      add(to -> to.item("- ", text));
    } else {
      add(to -> to.typed(ReadableText.line(text)));
    }
    for (String note : notes) {
      add(to -> to.paragraph(note));
    }
    notes.clear();
  }

  /** Returns the text of an element; notes are written below it. */
  private String text(XmlStream xml, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && xml.next()) {
      depth += xml.isStart(end) ? 1 : xml.isEnd(end) ? -1 : 0;
      if (xml.isText()) {
        text.append(xml.text());
      } else if (xml.isStart("s") || xml.isStart("tab") || xml.isStart("line-break")) {
        text.append(' ');
      } else if (xml.isStart("note-body")) {
        notes.add(within(xml, "note-body"));
      } else if (xml.isStart() && UNREAD.contains(xml.name())) {
        xml.skip();
      }
    }
    return text.toString();
  }

  private static String within(XmlStream xml, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.isEnd(end)) {
      if (xml.isText()) {
        text.append(xml.text());
      } else if (xml.isStart("s") || xml.isEnd("p") || xml.isStart("tab")) {
        text.append(' ');
      } else if (xml.isStart() && UNREAD.contains(xml.name())) {
        xml.skip();
      }
    }
    return text.toString();
  }

  private void sheet(XmlStream xml) throws IOException {
    String name = ReadableText.line(xml.attribute("name"));
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : table(xml).rows()) {
      rows.add(row.stream().map(MergedCells::line).toList());
    }
    SheetTables.write(outline, name, rows);
  }

  private Grid table(XmlStream xml) throws IOException {
    Grid grid = new Grid();
    boolean inHead = false;
    int depth = 1;
    while (depth > 0 && xml.next()) {
      depth += xml.isStart("table") ? 1 : xml.isEnd("table") ? -1 : 0;
      if (xml.isStart("table-header-rows") || xml.isEnd("table-header-rows")) {
        inHead = xml.isStart();
      } else if (xml.isStart("table-row")) {
        row(xml, grid, inHead);
      } else if (xml.isStart() && UNREAD.contains(xml.name())) {
        xml.skip();
      }
    }
    return grid;
  }

  private void row(XmlStream xml, Grid grid, boolean isHead) throws IOException {
    boolean isHidden = !xml.attribute("visibility").isEmpty();
    grid.row();
    if (isHead) {
      grid.head();
    }
    int spanned = 0;
    while (xml.next() && !xml.isEnd("table-row")) {
      if (xml.isStart("table-cell")) {
        spanned = xml.attribute("number-columns-spanned", MAX_COLUMNS, 1);
        cell(xml, grid);
      } else if (xml.isStart("covered-table-cell") && --spanned > 0) {
        grid.cell("", 1);
        xml.skip();
      } else if (xml.isStart("covered-table-cell")) {
        grid.cellFromAbove(1);
        xml.skip();
      }
    }
    if (!isHidden) {
      grid.endRow();
    }
  }

  private void cell(XmlStream xml, Grid grid) throws IOException {
    int columns = xml.attribute("number-columns-repeated", MAX_COLUMNS, 1);
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && xml.next()) {
      depth += xml.isStart("table-cell") ? 1 : xml.isEnd("table-cell") ? -1 : 0;
      if (xml.isStart("p") || xml.isStart("h")) {
        text.append(text.isEmpty() ? "" : " ").append(text(xml, xml.name()));
      } else if (xml.isStart() && UNREAD.contains(xml.name())) {
        xml.skip();
      }
    }
    for (int i = 0; i < columns; i++) {
      grid.cell(text.toString(), 1);
    }
  }
}
