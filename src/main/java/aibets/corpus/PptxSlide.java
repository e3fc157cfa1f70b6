package aibets.corpus;

import java.io.IOException;

/** The text of a slide, or of its notes. */
final class PptxSlide {

  /** Placeholders that are repeated on all slides. */
  private static final String FURNITURE = "sldNum|ftr|dt|hdr|sldImg";

  private final SlideText text = new SlideText();
  private boolean isHidden;
  private String box = "";

  private PptxSlide() {}

  static PptxSlide of(ZipParts parts, String part) throws IOException {
    PptxSlide slide = new PptxSlide();
    try (XmlStream xml = parts.xml(part)) {
      while (xml.next()) {
        if (xml.isStart()) {
          slide.start(xml);
        }
      }
    }
    return slide;
  }

  boolean isHidden() {
    return isHidden;
  }

  SlideText text() {
    return text;
  }

  private void start(XmlStream xml) throws IOException {
    switch (xml.name()) {
      case "sld" -> isHidden = xml.attribute("show").matches("0|false");
      case "Fallback" -> xml.skip();
      case "sp" -> box = "";
      case "ph" -> box = xml.attribute("type").isEmpty() ? "body" : xml.attribute("type");
      case "p" -> paragraph(xml);
      case "tbl" -> table(xml);
      default -> {}
    }
  }

  private void paragraph(XmlStream xml) throws IOException {
    StringBuilder written = new StringBuilder();
    boolean plain = paragraph(xml, written);
    String clean = ReadableText.line(written.toString());
    if (clean.isEmpty() || box.matches(FURNITURE)) {
      return;
    }
    if (box.equals("title") || box.equals("ctrTitle")) {
      text.addTitle(clean);
    } else if (plain || !box.equals("body")) {
      text.add(outline -> outline.typed(written.toString().strip()));
    } else {
      text.add(outline -> outline.item("- ", clean));
    }
  }

  /** Reads a paragraph; returns whether its bullet is explicitly turned off. */
  private static boolean paragraph(XmlStream xml, StringBuilder text) throws IOException {
    boolean plain = false;
    while (xml.next() && !xml.isEnd("p")) {
      if (xml.isStart("t")) {
        text.append(xml.textWithin());
      } else if (xml.isStart("br") || xml.isStart("tab")) {
        text.append(' ');
      } else if (xml.isStart("buNone")) {
        plain = true;
      }
    }
    return plain;
  }

  private void table(XmlStream xml) throws IOException {
    Grid grid = new Grid();
    StringBuilder cell = new StringBuilder();
    boolean fromAbove = false;
    while (xml.next() && !xml.isEnd("tbl")) {
      if (xml.isStart("tr")) {
        grid.row();
      } else if (xml.isStart("tc")) {
        cell.setLength(0);
        fromAbove = !xml.attribute("vMerge").isEmpty();
      } else if (xml.isStart("p")) {
        paragraph(xml, cell);
        cell.append(' ');
      } else if (xml.isEnd("tc")) {
        endCell(grid, cell.toString(), fromAbove);
      } else if (xml.isEnd("tr")) {
        grid.endRow();
      }
    }
    text.add(outline -> grid.write(outline, new HeadedRows(outline)));
  }

  private static void endCell(Grid grid, String text, boolean fromAbove) {
    if (fromAbove) {
      grid.cellFromAbove(1);
    } else {
      grid.cell(text, 1);
    }
  }
}
