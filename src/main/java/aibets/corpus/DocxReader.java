package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads Word documents (.docx). Headers, footers, comments and deleted text are left out. */
final class DocxReader {

  private DocxReader() {}

  static Draft read(ZipParts parts) throws IOException, UnreadableException {
    String main = OfficeParts.main(parts, "word/document.xml");
    if (!parts.has(main)) {
      throw new UnreadableException("is not a Word document: correct its file name extension");
    }
    Map<String, String> notes = new HashMap<>();
    for (String kind : new String[] {"foot", "end"}) {
      try (XmlStream xml = parts.xml("word/" + kind + "notes.xml")) {
        DocxNotes.of(xml).forEach((id, text) -> notes.put(kind + id, text));
      }
    }
    DocxStyles styles;
    try (XmlStream xml = parts.xml("word/styles.xml")) {
      styles = DocxStyles.of(xml);
    }
    DocxBody body = new DocxBody(styles, notes);
    try (XmlStream xml = parts.xml(main)) {
      body.read(xml);
    }
    Fields about = OfficeParts.about(parts);
    return new Draft(
        body.outline(), about.with("title", body.title().or(() -> about.get("title"))));
  }
}
