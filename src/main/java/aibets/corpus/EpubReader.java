package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads e-books (EPUB), with the pages in the book's order. */
final class EpubReader {

  private final ZipParts parts;
  private final Map<String, String> pages = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private Fields about = Fields.NONE;

  private EpubReader(ZipParts parts) {
    this.parts = parts;
  }

  static Draft read(ZipParts parts) throws IOException, UnreadableException {
    EpubReader book = new EpubReader(parts);
    String contents = book.contents();
    if (!parts.has(contents)) {
      throw new UnreadableException("is not an EPUB: correct its file name extension");
    }
    book.readContents(contents);
    book.checkEncryption();
    HtmlReader html = new HtmlReader();
    OutlineBuilder outline = new OutlineBuilder();
    for (String page : book.order) {
      try (InputStream in = parts.open(page)) {
        String text = TextDecoder.markup(in.readAllBytes(), new Notices());
        html.write(HtmlParser.page(text), outline);
      }
    }
    Outline read = outline.build();
    if (read.text().length() > PackedFormat.MAX_TEXT_CHARACTERS) {
      throw PackedFormat.tooMuchText();
    }
    return new Draft(read, book.about);
  }

  private String contents() throws IOException {
    try (XmlStream xml = parts.xml("META-INF/container.xml")) {
      while (xml.next()) {
        if (xml.isStart("rootfile")) {
          return xml.attribute("full-path");
        }
      }
    }
    return "";
  }

  private void readContents(String part) throws IOException {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    try (XmlStream xml = parts.xml(part)) {
      while (xml.next()) {
        if (xml.isStart("title") && about.get("title").isEmpty()) {
          about = about.with("title", Optional.of(ReadableText.line(xml.textWithin())));
        } else if (xml.isStart("date") && about.get("published").isEmpty()) {
          about = about.with("published", Optional.of(xml.textWithin().strip()));
        } else if (xml.isStart("item") && xml.attribute("media-type").contains("html")) {
          pages.put(xml.attribute("id"), OfficeParts.resolved(folder, path(xml)));
        } else if (xml.isStart("itemref")) {
          Optional.ofNullable(pages.get(xml.attribute("idref"))).ifPresent(order::add);
        }
      }
    }
  }

  private static String path(XmlStream xml) {
    String path = xml.attribute("href").replaceFirst("#.*", "");
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** Rejects copy protection; obfuscated fonts do not matter. */
  private void checkEncryption() throws IOException, UnreadableException {
    try (XmlStream xml = parts.xml("META-INF/encryption.xml")) {
      while (xml.next()) {
        if (xml.isStart("CipherReference") && order.contains(xml.attribute("URI"))) {
          throw new UnreadableException("is copy-protected: use a version without copy protection");
        }
      }
    }
  }
}
