package aibets.corpus;

import java.util.Locale;

/** What a file holds, by the ending of its name. */
enum Format {
  MARKDOWN,
  HTML,
  RAW_TEXT,
  JSON_LINES,
  OTHER;

  static Format of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "md", "markdown" -> MARKDOWN;
      case "html", "htm" -> HTML;
      case "txt" -> RAW_TEXT;
      case "jsonl" -> JSON_LINES;
      default -> OTHER;
    };
  }
}
