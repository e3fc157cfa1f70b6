package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/** Collects notices on a document's fields. Not thread-safe. */
final class Notices {

  private static final int MAX_NOTICES = 10;
  private static final int MAX_VALUE_PIECES = 80;

  private record Flaw(String field, String value, String reason) {}

  private final List<Flaw> flaws = new ArrayList<>();

  /**
   * Adds a notice.
   *
   * @param reason the problem with the value and how it is handled
   */
  void add(String field, String value, String reason) {
    if (flaws.size() < MAX_NOTICES) {
      flaws.add(new Flaw(field, shown(value), reason));
    }
  }

  /** Returns a value for display: a single, short line without control characters. */
  static String shown(String value) {
    int length = value.length();
    String head = value.substring(0, Math.min(length, 4 * MAX_VALUE_PIECES));
    String line =
        TextFile.wellFormed(head).replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").replace("'", "’").strip();
    return WordPieceBound.shortened(line, MAX_VALUE_PIECES);
  }

  /** Returns all notices, for the resulting document. */
  List<Remarks.Notice> of(String document, String place) {
    return flaws.stream()
        .map(flaw -> new Remarks.Notice(document, place, flaw.field, flaw.value, flaw.reason))
        .toList();
  }
}
