package aibets.corpus;

import java.util.ArrayList;
import java.util.List;

/** Collects what of one document is not taken as it stands there. One thread only. */
final class Notices {

  private static final int MOST = 10;
  private static final int LONGEST_VALUE = 80;

  private record Flaw(String field, String value, String reason) {}

  private final List<Flaw> flaws = new ArrayList<>();

  /**
   * Notes a flaw.
   *
   * @param reason what is wrong with the value and what is done about it
   */
  void add(String field, String value, String reason) {
    if (flaws.size() < MOST) {
      flaws.add(new Flaw(field, shown(value), reason));
    }
  }

  /** As it is shown: a line without control characters, not too long. */
  static String shown(String value) {
    int length = value.length();
    String head = value.substring(0, Math.min(length, 4 * LONGEST_VALUE));
    String line =
        TextFile.wellFormed(head).replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").replace("'", "’").strip();
    return WordPieceBound.shortened(line, LONGEST_VALUE);
  }

  /** All of them, for the document that was made. */
  List<Remarks.Notice> of(String document, String place) {
    return flaws.stream()
        .map(flaw -> new Remarks.Notice(document, place, flaw.field, flaw.value, flaw.reason))
        .toList();
  }
}
