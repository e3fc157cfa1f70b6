package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Reads PowerPoint presentations (.pptx): a section per slide with its number and title, and one
 * for its speaker notes. Hidden slides are left out.
 */
final class PptxReader {

  private final ZipParts parts;
  private final OutlineBuilder outline = new OutlineBuilder();
  private Optional<String> title = Optional.empty();

  private PptxReader(ZipParts parts) {
    this.parts = parts;
  }

  static Draft read(ZipParts parts) throws IOException, UnreadableException {
    String main = OfficeParts.main(parts, "ppt/presentation.xml");
    if (!parts.has(main)) {
      throw new UnreadableException(
          "is not a PowerPoint presentation: correct its file name extension");
    }
    PptxReader reader = new PptxReader(parts);
    reader.slides(main);
    Fields about = OfficeParts.about(parts);
    return new Draft(
        reader.outline.build(),
        about.with("title", about.get("title").or(() -> reader.title)),
        false);
  }

  private void slides(String main) throws IOException {
    Map<String, String> references = OfficeParts.references(parts, main);
    int number = 0;
    try (XmlStream xml = parts.xml(main)) {
      while (xml.next()) {
        if (xml.isStart("sldId")) {
          slide(references.getOrDefault(xml.reference(), ""), ++number);
        }
      }
    }
  }

  private void slide(String part, int number) throws IOException {
    PptxSlide slide = PptxSlide.of(parts, part);
    if (slide.isHidden()) {
      return;
    }
    title = title.or(slide.text()::title);
    slide.text().write(outline, number);
    for (String reference : OfficeParts.references(parts, part).values()) {
      if (reference.contains("/notesSlide")) {
        slide.text().writeNotes(PptxSlide.of(parts, reference).text(), outline, number);
      }
    }
  }
}
