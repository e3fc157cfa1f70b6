package aibets.corpus;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The text of a Word document with all changes accepted. */
final class DocxBody {

  private static final int MAX_COLUMNS = 100;

  private final OutlineBuilder outline = new OutlineBuilder();
  private final HeadedRows rows = new HeadedRows(outline);
  private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private final Map<String, String> notes;
  private final DocxStyles styles;
  private String before = "";
  private Optional<String> title = Optional.empty();

  /**
   * Creates an empty body.
   *
   * @param notes that paragraphs may refer to
   */
  DocxBody(DocxStyles styles, Map<String, String> notes) {
    this.styles = styles;
    this.notes = new HashMap<>(notes);
  }

  /** A table being read. */
  private static final class Table {

    private final Grid grid = new Grid();
    private final StringBuilder cell = new StringBuilder();
    private int columns = 1;
    private boolean fromAbove;
    private boolean isGone;
  }

  Outline outline() {
    return outline.build();
  }

  /** Returns the title as printed. */
  Optional<String> title() {
    return title;
  }

  void read(XmlStream xml) throws IOException {
    while (xml.next()) {
      if (xml.isStart()) {
        start(xml);
      } else if (xml.isEnd()) {
        end(xml.name());
      }
    }
  }

  private void start(XmlStream xml) throws IOException {
    switch (xml.name()) {
      case "p" -> paragraphs.push(new DocxParagraph());
      case "pPr" -> paragraphProperties(xml);
      case "r" -> paragraph().beginRun();
      case "b", "vanish", "vertAlign" -> paragraph().property(xml);
      case "t" -> paragraph().add(xml.textWithin());
      case "tab" -> paragraph().add(" ");
      case "br", "cr" -> paragraph().add(tables.isEmpty() ? " " : "\n");
      case "noBreakHyphen" -> paragraph().add("-");
      case "footnoteReference" -> paragraph().notes.add("foot" + xml.attribute("id"));
      case "endnoteReference" -> paragraph().notes.add("end" + xml.attribute("id"));
      case "sdtPr" -> placeholder(xml);
      case "tbl", "tr", "trPr", "tc", "tcPr" -> table(xml);
      default -> {
        if (DocxNotes.UNREAD.contains(xml.name())) {
          xml.skip();
        }
      }
    }
  }

  private DocxParagraph paragraph() {
    if (paragraphs.isEmpty()) {
      paragraphs.push(new DocxParagraph());
    }
    return paragraphs.peek();
  }

  private void paragraphProperties(XmlStream xml) throws IOException {
    DocxParagraph paragraph = paragraph();
    while (xml.next() && !xml.isEnd("pPr")) {
      if (xml.isStart("pStyle")) {
        paragraph.style = xml.attribute("val");
      } else if (xml.isStart("numId")) {
        paragraph.isItem = !xml.attribute("val").equals("0");
      } else if (xml.isStart("outlineLvl")) {
        paragraph.level = (1 + xml.attribute("val", 9, 9)) % 10;
      } else if (xml.isStart("del")) {
        paragraph.runsOn = true;
      } else if (xml.isStart("pPrChange") || xml.isStart("rPrChange")) {
        xml.skip();
      }
    }
  }

  /** Skips the placeholder text of an unfilled form field. */
  private void placeholder(XmlStream xml) throws IOException {
    boolean isEmpty = false;
    while (xml.next() && !xml.isEnd("sdtPr")) {
      isEmpty |= xml.isStart("showingPlcHdr");
    }
    while (isEmpty && xml.next() && !xml.isEnd("sdtContent")) {
      if (xml.isStart("sdtContent")) {
        xml.skip();
        return;
      }
    }
  }

  private void table(XmlStream xml) throws IOException {
    if (xml.name().equals("tbl") || tables.isEmpty()) {
      tables.push(new Table());
    }
    Table table = tables.element();
    switch (xml.name()) {
      case "tr" -> {
        table.grid.row();
        table.isGone = false;
      }
      case "tc" -> {
        table.cell.setLength(0);
        table.columns = 1;
        table.fromAbove = false;
      }
      case "trPr" -> rowProperties(xml, table);
      case "tcPr" -> cellProperties(xml, table);
      default -> {}
    }
  }

  private static void rowProperties(XmlStream xml, Table table) throws IOException {
    while (xml.next() && !xml.isEnd("trPr")) {
      if (xml.isStart("tblHeader")) {
        table.grid.head();
      } else if (xml.isStart("del")) {
        table.isGone = true;
      }
    }
  }

  private static void cellProperties(XmlStream xml, Table table) throws IOException {
    while (xml.next() && !xml.isEnd("tcPr")) {
      if (xml.isStart("gridSpan")) {
        table.columns = xml.attribute("val", MAX_COLUMNS, 1);
      } else if (xml.isStart("vMerge")) {
        table.fromAbove = !xml.attribute("val").equals("restart");
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> {
        if (!paragraphs.isEmpty()) {
          write(paragraphs.pop());
        }
      }
      case "tc", "tr", "tbl" -> {
        if (!tables.isEmpty()) {
          endOfTable(name, tables.element());
        }
      }
      default -> {}
    }
  }

  private void endOfTable(String name, Table table) {
    if (name.equals("tc") && table.fromAbove) {
      table.grid.cellFromAbove(table.columns);
    } else if (name.equals("tc")) {
      table.grid.cell(table.cell.toString(), table.columns);
    } else if (name.equals("tr") && !table.isGone) {
      table.grid.endRow();
    } else if (name.equals("tbl")) {
      tables.pop();
      if (tables.isEmpty()) {
        table.grid.write(outline, rows);
      } else {
        tables.element().cell.append(table.grid.text()).append(' ');
      }
    }
  }

  private void write(DocxParagraph paragraph) {
    String text = before + paragraph.text;
    before = paragraph.runsOn ? text : "";
    if (paragraph.runsOn || styles.isContents(paragraph.style)) {
      return;
    }
    if (!tables.isEmpty()) {
      tables.element().cell.append(text).append('\n');
    } else {
      block(paragraph, text);
    }
    for (String note : paragraph.notes) {
      String said = notes.getOrDefault(note, "");
      if (tables.isEmpty()) {
        outline.paragraph(said);
      } else {
        tables.element().cell.append(said).append(' ');
      }
    }
  }

  private void block(DocxParagraph paragraph, String written) {
    String text = ReadableText.line(written);
    if (text.isEmpty()) {
      return;
    }
    int level = paragraph.level > 0 ? paragraph.level : styles.level(paragraph.style);
    boolean item = paragraph.isItem || styles.isItem(paragraph.style);
    boolean bold = !item && paragraph.looksLikeHeading();
    if (level > 0 || bold) {
      outline.heading(level > 0 ? level : OutlineBuilder.BOLD, text);
      if (title.isEmpty() && styles.isTitle(paragraph.style)) {
        title = Optional.of(text);
      }
    } else if (item) {
      outline.item("- ", text);
    } else {
      outline.typed(written.strip());
    }
  }
}
