package aibets.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The paragraph styles of a Word document. */
final class DocxStyles {

  /** The maximum depth of style inheritance. */
  private static final int MAX_DEPTH = 20;

  private static final Style NONE = new Style("", "", 0, false);

  private final Map<String, Style> styles = new HashMap<>();

  private record Style(String name, String basis, int level, boolean isItem) {}

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
    int level = 0;
    boolean item = false;
    while (xml.next() && !xml.isEnd("style")) {
      if (xml.isStart("name")) {
        name = xml.attribute("val").toLowerCase(Locale.ROOT);
      } else if (xml.isStart("basedOn")) {
        basis = xml.attribute("val");
      } else if (xml.isStart("outlineLvl")) {
        level = (1 + xml.attribute("val", 9, 9)) % 10;
      } else if (xml.isStart("numPr")) {
        item = true;
      }
    }
    if (name.matches("heading [1-9]")) {
      level = name.charAt(name.length() - 1) - '0';
    }
    return new Style(name, basis, level, (item || name.startsWith("list ")) && level == 0);
  }

  boolean isTitle(String id) {
    return style(id).name.equals("title");
  }

  /** Whether a paragraph is part of a table of contents or an index. */
  boolean isContents(String id) {
    return style(id).name.matches("toc \\d|table of figures|index \\d");
  }

  /** Returns the heading level, from 1; 0 if it is not a heading. */
  int level(String id) {
    Style style = style(id);
    for (int i = 0; i < MAX_DEPTH; i++) {
      if (style.level > 0) {
        return style.level;
      }
      style = style(style.basis);
    }
    return isTitle(id) ? 1 : 0;
  }

  boolean isItem(String id) {
    return style(id).isItem;
  }

  private Style style(String id) {
    return styles.getOrDefault(id, NONE);
  }
}
