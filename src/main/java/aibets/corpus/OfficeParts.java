package aibets.corpus;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Resolves references between the parts of Word, PowerPoint and Excel files. */
final class OfficeParts {

  private static final String JUNK =
      "(?i)(.*\\.(docx?|dotx?|pptx?|potx|xlsx?)|untitled.*|title|word document|presentation title"
          + "|document\\d*|powerpoint.pr\\p{L}+|pr\\p{L}+( de)? powerpoint"
          + "|(slide|folie|dia|diapositive|diapositiva|snímka?|slajd|лист|слайд) ?1)";

  private OfficeParts() {}

  /** Returns the main part. */
  static String main(ZipParts parts, String usual) throws IOException {
    if (parts.has(usual)) {
      return usual;
    }
    try (XmlStream xml = parts.xml("_rels/.rels")) {
      while (xml.next()) {
        if (xml.isStart("Relationship") && xml.attribute("Type").endsWith("/officeDocument")) {
          return xml.attribute("Target").replaceFirst("^/", "");
        }
      }
    }
    return usual;
  }

  /** Returns the part names that a part refers to, by reference id. */
  static Map<String, String> references(ZipParts parts, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, String> references = new LinkedHashMap<>();
    try (XmlStream xml = parts.xml(folder + "_rels/" + part.substring(slash) + ".rels")) {
      while (xml.next()) {
        if (xml.isStart("Relationship") && !xml.attribute("TargetMode").equals("External")) {
          references.put(xml.attribute("Id"), resolved(folder, xml.attribute("Target")));
        }
      }
    }
    return references;
  }

  /** Resolves a path relative to a folder. */
  static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String path = folder + target;
    String shorter = path.replaceFirst("[^/]+/\\.\\./", "");
    while (!shorter.equals(path)) {
      path = shorter;
      shorter = path.replaceFirst("[^/]+/\\.\\./", "");
    }
    return path;
  }

  /** Returns the metadata of a file. */
  static Fields about(ZipParts parts) throws IOException {
    Optional<String> title = Optional.empty();
    Optional<String> created = Optional.empty();
    Optional<String> modified = Optional.empty();
    try (XmlStream xml = parts.xml("docProps/core.xml")) {
      while (xml.next()) {
        if (xml.isStart("title")) {
          title = Optional.of(ReadableText.line(xml.textWithin()));
        } else if (xml.isStart("created")) {
          created = day(xml.textWithin());
        } else if (xml.isStart("modified")) {
          modified = day(xml.textWithin());
        }
      }
    }
    return Fields.NONE
        .with("title", title.filter(text -> !text.matches(JUNK)))
        .with("modified", modified)
        .with("created", created);
  }

  /** Returns the date of a timestamp, if it is one. */
  static Optional<String> day(String time) {
    return Optional.of(time.strip())
        .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}.*"))
        .map(text -> text.substring(0, 10));
  }
}
