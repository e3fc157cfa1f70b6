package aibets.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The footnotes and endnotes of a Word document. */
final class DocxNotes {

  /** Elements with deleted content, and with content that is not text. */
  static final Set<String> UNREAD =
      Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "rt", "docPr");

  private DocxNotes() {}

  /** Returns the notes by their numbers in the file. */
  static Map<String, String> of(XmlStream xml) throws IOException {
    Map<String, String> notes = new HashMap<>();
    while (xml.next()) {
      if (xml.isStart("footnote") || xml.isStart("endnote")) {
        String id = xml.attribute("id");
        boolean isSeparator = xml.attribute("type").matches(".*(Separator|separator|Notice)");
        String text = note(xml);
        if (!isSeparator) {
          notes.put(id, ReadableText.line(text));
        }
      }
    }
    return notes;
  }

  private static String note(XmlStream xml) throws IOException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.isEnd("footnote") && !xml.isEnd("endnote")) {
      if (xml.isStart() && UNREAD.contains(xml.name())) {
        xml.skip();
      } else if (xml.isText()) {
        text.append(xml.text());
      } else if (xml.isStart("tab") || xml.isEnd("p")) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
