package aibets.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What stands on a slide of a PowerPoint presentation, or in the notes to it. */
final class PptxSlide {

  /** Boxes that are the same on all slides. */
  private static final String FURNITURE = "sldNum|ftr|dt|hdr|sldImg";

  private final List<Consumer<OutlineBuilder>> blocks = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();
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

  Optional<String> title() {
    return Optional.of(VisibleText.line(title.toString())).filter(text -> !text.isEmpty());
  }

  void write(OutlineBuilder outline) {
    blocks.forEach(block -> block.accept(outline));
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
    StringBuilder text = new StringBuilder();
    boolean plain = paragraph(xml, text);
    String clean = VisibleText.line(text.toString());
    int bullet = TypedBullet.length(text.toString());
    if (clean.isEmpty() || box.matches(FURNITURE)) {
      return;
    }
    if (box.equals("title") || box.equals("ctrTitle")) {
      title.append(title.isEmpty() ? "" : " ").append(clean);
    } else if (bullet > 0) {
      blocks.add(outline -> outline.item("- ", VisibleText.line(text.substring(bullet))));
    } else if (plain || !box.equals("body")) {
      blocks.add(outline -> outline.paragraph(clean));
    } else {
      blocks.add(outline -> outline.item("- ", clean));
    }
  }

  /** Whether a paragraph has no bullet though others may. */
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
    blocks.add(outline -> grid.write(outline, new HeadedRows(outline)));
  }

  private static void endCell(Grid grid, String text, boolean fromAbove) {
    if (fromAbove) {
      grid.cellFromAbove(1);
    } else {
      grid.cell(text, 1);
    }
  }
}
