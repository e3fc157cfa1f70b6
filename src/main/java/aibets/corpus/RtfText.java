package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/** Assembles the text of an RTF file: paragraphs, items, table rows, notes. */
final class RtfText {

  private static final int MAX_BOLD_HEADING_CHARACTERS = 90;

  private final OutlineBuilder outline = new OutlineBuilder();
  private final HeadedRows rows = new HeadedRows(outline);
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder note = new StringBuilder();
  private Grid grid = new Grid();
  private boolean inNote;
  private boolean inTable;
  private boolean isItem;
  private boolean isBold;
  private int bold;
  private int level;

  void add(String said) {
    (inNote ? note : text).append(said);
    bold += !inNote && (isBold || said.isBlank()) ? said.length() : 0;
  }

  void note() {
    inNote = true;
  }

  void endNote() {
    inNote = false;
    notes.add(note.toString());
    note.setLength(0);
  }

  void obey(String word, int number) {
    switch (word) {
      case "par", "sect", "page" -> paragraph();
      case "pard" -> {
        inTable = false;
        isItem = false;
        level = 0;
      }
      case "plain" -> isBold = false;
      case "b" -> isBold = number != 0;
      case "ls", "ilvl", "pnlvlblt" -> isItem = true;
      case "outlinelevel" -> level = number >= 0 && number < 9 ? number + 1 : 0;
      case "intbl", "trowd" -> inTable = true;
      case "cell" -> cell();
      case "row" -> {
        grid.endRow();
        grid.row();
      }
      default -> {}
    }
  }

  private void cell() {
    if (!inNote) {
      grid.cell(text.toString(), 1);
      text.setLength(0);
      bold = 0;
      inTable = true;
    }
  }

  void paragraph() {
    if (inNote || inTable) {
      add(" ");
      return;
    }
    endTable();
    String line = ReadableText.line(text.toString());
    boolean isBoldLine =
        bold == text.length()
            && line.length() <= MAX_BOLD_HEADING_CHARACTERS
            && !line.matches("(?s).*[.;,!]");
    if (line.isEmpty()) {
      text.setLength(0);
      return;
    }
    if (level > 0 || (isBoldLine && !isItem)) {
      outline.heading(level > 0 ? level : OutlineBuilder.BOLD, line);
    } else if (isItem) {
      outline.item("- ", line);
    } else {
      outline.typed(line);
    }
    notes.forEach(outline::paragraph);
    notes.clear();
    text.setLength(0);
    bold = 0;
  }

  private void endTable() {
    if (!grid.rows().isEmpty()) {
      grid.write(outline, rows);
      grid = new Grid();
    }
  }

  Outline build() {
    inTable = false;
    inNote = false;
    paragraph();
    endTable();
    return outline.build();
  }
}
