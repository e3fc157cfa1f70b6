package aibets.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the styles of a Word document make of a paragraph. */
final class DocxStyles {

  /** How many styles may build on each other. */
  private static final int DEEPEST = 20;

  private static final Style NONE = new Style("", "", false, false);

  private final Map<String, Style> styles = new HashMap<>();

  private record Style(String name, String basis, boolean isHeading, boolean isItem) {}

  static DocxStyles of(XmlStream xml) throws IOException {
    DocxStyles styles = new DocxStyles();
    while (xml.next()) {
      if (xml.isStart("style")) {
        styles.styles.put(xml.attribute("styleId"), style(xml));
      }
    }
    return styles;
  }

  private static Style style(XmlStream xml) throws IOException {
    String name = "";
    String basis = "";
    boolean outlined = false;
    boolean item = false;
    while (xml.next() && !xml.isEnd("style")) {
      if (xml.isStart("name")) {
        name = xml.attribute("val").toLowerCase(Locale.ROOT);
      } else if (xml.isStart("basedOn")) {
        basis = xml.attribute("val");
      } else if (xml.isStart("outlineLvl")) {
        outlined = xml.attribute("val", 9, 9) < 9;
      } else if (xml.isStart("numPr")) {
        item = true;
      }
    }
    boolean heading = outlined || name.matches("heading \\d");
    return new Style(name, basis, heading, (item || name.startsWith("list ")) && !heading);
  }

  boolean isTitle(String id) {
    return style(id).name.equals("title");
  }

  /** Whether a paragraph only says where others are. */
  boolean isContents(String id) {
    return style(id).name.matches("toc \\d|table of figures|index \\d");
  }

  boolean isHeading(String id) {
    Style style = style(id);
    for (int i = 0; i < DEEPEST && style != NONE; i++) {
      if (style.isHeading) {
        return true;
      }
      style = style(style.basis);
    }
    return isTitle(id);
  }

  boolean isItem(String id) {
    return style(id).isItem;
  }

  private Style style(String id) {
    return styles.getOrDefault(id, NONE);
  }
}
