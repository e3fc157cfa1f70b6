package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a document is for.
 *
 * @param sets of documents that it belongs to, by name; empty if it belongs to none
 * @param readers groups of people who may read it; empty for everybody
 */
public record Audience(Set<String> sets, Set<String> readers) {

  /** In no set, for everybody. */
  public static final Audience EVERYBODY = new Audience(Set.of(), Set.of());

  /** Names of the fields that say it. */
  static final String SET = "set";

  static final String READERS = "readers";

  /** In place of a list that is there, but cannot be read: nobody is to read the document then. */
  static final String UNREADABLE = "\0";

  private static final int MOST = 100;
  private static final int LONGEST = 100;

  /** Copies the sets. */
  public Audience {
    sets = Set.copyOf(sets);
    readers = Set.copyOf(readers);
  }

  /** Whether a field says whom a document is for: a list of names. */
  static boolean isOf(String field) {
    return field.equals(SET) || field.equals(READERS);
  }

  /**
   * As fields say.
   *
   * @throws UnreadableException if they name readers that cannot be understood
   */
  static Audience of(Fields fields, Notices notices) throws UnreadableException {
    String set = fields.get(SET).orElse("");
    if (!isList(set)) {
      notices.add(SET, set.strip(), "is no name, nor a list of names: left out");
      set = "";
    }
    String readers = fields.get(READERS).orElse("");
    if (!isList(readers) || (fields.get(READERS).isPresent() && names(readers).isEmpty())) {
      throw new UnreadableException(
          "gives 'readers' that cannot be understood, and so nobody is to read it: write the ids of"
              + " user groups, such as readers: [S012AB3CD]");
    }
    return new Audience(names(set), names(readers));
  }

  private static boolean isList(String value) {
    return !value.contains(UNREADABLE)
        && names(value).size() <= MOST
        && names(value).stream().allMatch(name -> name.length() <= LONGEST);
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split("[,\\n]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
