package aibets.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remarks on files other than failures.
 *
 * @param skipped drafts, which are not read
 * @param notices fields of documents that were ignored or changed
 * @param passedOver the number of unsupported files by extension, such as {@code .csv}
 * @param accounts counts of each place, if there are several
 */
public record Remarks(
    List<Skipped> skipped,
    List<Notice> notices,
    Map<String, Integer> passedOver,
    List<Account> accounts) {

  /** No remarks. */
  public static final Remarks NONE = new Remarks(List.of(), List.of(), Map.of());

  /** The number of extensions listed; further files are only counted. */
  private static final int ENDINGS = 10;

  /**
   * A draft.
   *
   * @param document the id that it would have, if known; otherwise empty
   * @param file its location, with the line if the file has several documents
   * @param reason the end of a sentence
   */
  public record Skipped(String document, String file, String reason) {}

  /**
   * A field that was ignored or changed.
   *
   * @param document the document's id
   * @param file its location, with the line if the file has several documents
   * @param field such as {@code published}
   * @param value as written, shortened; may be empty
   * @param reason the problem and how it was handled, the end of a sentence
   */
  public record Notice(String document, String file, String field, String value, String reason) {

    /** Returns it as text, without the file: "published 'soon' is …". */
    public String text() {
      return (field + (value.isEmpty() ? " " : " '" + value + "' ") + reason).strip();
    }
  }

  /**
   * The counts of a place.
   *
   * @param place its name; empty for the first one
   * @param read documents
   * @param skipped drafts
   * @param failed files, or parts of them
   */
  public record Account(String place, int read, int skipped, int failed) {

    /** Returns it as text: "handbook: 12 read, 1 skipped, 0 failed". */
    public String text() {
      return (place.isEmpty() ? "the first place" : place)
          + ": %,d read, %,d skipped, %,d failed".formatted(read, skipped, failed);
    }
  }

  /** Creates the remarks of a single place. */
  public Remarks(List<Skipped> skipped, List<Notice> notices, Map<String, Integer> passedOver) {
    this(skipped, notices, passedOver, List.of());
  }

  /** Copies the collections; remarks stored by older versions have no accounts. */
  public Remarks {
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
    skipped = List.copyOf(skipped);
    notices = List.copyOf(notices);
    passedOver = Map.copyOf(passedOver);
  }

  /**
   * Returns the unsupported files as text, most frequent extension first: "3 .csv, 1 .pdf"; empty
   * if there are none.
   */
  public String passedOverInWords() {
    List<Map.Entry<String, Integer>> kinds =
        new TreeMap<>(passedOver)
            .entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
    String named =
        kinds.stream()
            .limit(ENDINGS)
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    int others = kinds.stream().skip(ENDINGS).mapToInt(Map.Entry::getValue).sum();
    return named + (others > 0 ? ", " + others + " others" : "");
  }
}
