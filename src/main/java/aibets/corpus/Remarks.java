package aibets.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is to be said of files that are no failures.
 *
 * @param skipped files (or lines of them) that say that they are not to be read
 * @param notices what was lost of documents that were read
 * @param passedOver how many files of kinds that cannot be read there are, by the ending of their
 *     names, such as {@code .csv}
 * @param accounts of each place that documents come from, if there are several
 */
public record Remarks(
    List<Skipped> skipped,
    List<Notice> notices,
    Map<String, Integer> passedOver,
    List<Account> accounts) {

  /** Nothing to say. */
  public static final Remarks NONE = new Remarks(List.of(), List.of(), Map.of());

  /** Endings that are named; of others only the number of files is. */
  private static final int ENDINGS = 10;

  /**
   * A document that is kept back.
   *
   * @param document the id that it would have, if that is known, or nothing
   * @param file where it stands, with the line where there are several documents in one file
   * @param reason why, the end of a sentence
   */
  public record Skipped(String document, String file, String reason) {}

  /**
   * A field of a document that was not taken as it is.
   *
   * @param document the document's id
   * @param file where it stands, with the line where there are several documents in one file
   * @param field such as {@code published}
   * @param value as it stands there, shortened; may be empty
   * @param reason what is wrong with it and what was done, the end of a sentence
   */
  public record Notice(String document, String file, String field, String value, String reason) {

    /** In words, without the file: "published 'soon' is …". */
    public String text() {
      return (field + (value.isEmpty() ? " " : " '" + value + "' ") + reason).strip();
    }
  }

  /**
   * What became of what one place holds.
   *
   * @param place its name; empty for the first one
   * @param read documents
   * @param skipped documents that are kept back
   * @param failed files, or parts of them
   */
  public record Account(String place, int read, int skipped, int failed) {

    /** In words: "handbook: 12 read, 1 skipped, 0 failed". */
    public String text() {
      return (place.isEmpty() ? "the first place" : place)
          + ": %,d read, %,d skipped, %,d failed".formatted(read, skipped, failed);
    }
  }

  /** Of one place. */
  public Remarks(List<Skipped> skipped, List<Notice> notices, Map<String, Integer> passedOver) {
    this(skipped, notices, passedOver, List.of());
  }

  /** Copies the collections; what older programs wrote has no accounts. */
  public Remarks {
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
    skipped = List.copyOf(skipped);
    notices = List.copyOf(notices);
    passedOver = Map.copyOf(passedOver);
  }

  /** Files of unknown kinds in words, most frequent first: "3 .csv, 1 .pdf"; empty for none. */
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
