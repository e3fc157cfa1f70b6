package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.util.Optional;

/** Reads OpenDocument texts, spreadsheets and presentations, as LibreOffice writes them. */
final class OdfReader {

  private OdfReader() {}

  static Draft read(ZipParts parts) throws IOException, UnreadableException {
    if (!parts.has("content.xml")) {
      throw new UnreadableException("is not an OpenDocument file: correct its file name extension");
    }
    checkEncryption(parts);
    OdfBody body = new OdfBody();
    try (XmlStream xml = parts.xml("content.xml")) {
      body.read(xml);
    }
    Fields about = about(parts);
    return new Draft(
        body.outline(),
        about.with("title", body.title().or(() -> about.get("title"))),
        body.isText());
  }

  private static void checkEncryption(ZipParts parts) throws IOException, UnreadableException {
    try (XmlStream xml = parts.xml("META-INF/manifest.xml")) {
      while (xml.next()) {
        if (xml.isStart("encryption-data")) {
          throw new UnreadableException("is encrypted: save it without a password");
        }
      }
    }
  }

  private static Fields about(ZipParts parts) throws IOException {
    Fields about = Fields.NONE;
    try (XmlStream xml = parts.xml("meta.xml")) {
      while (xml.next()) {
        if (xml.isStart("title")) {
          about = about.with("title", Optional.of(ReadableText.line(xml.textWithin())));
        } else if (xml.isStart("date")) {
          about = about.with("modified", OfficeParts.day(xml.textWithin()));
        } else if (xml.isStart("creation-date")) {
          about = about.with("created", OfficeParts.day(xml.textWithin()));
        }
      }
    }
    return about;
  }
}
