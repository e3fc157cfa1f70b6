package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may see a document.
 *
 * @param sets names of the document sets it belongs to; empty for none
 * @param readers user groups that may read it; empty for everyone
 */
public record Audience(Set<String> sets, Set<String> readers) {

  /** In no set, readable by everyone. */
  public static final Audience EVERYBODY = new Audience(Set.of(), Set.of());

  /** The names of the fields for the audience. */
  static final String SET = "set";

  static final String READERS = "readers";

  /** Represents a list that is present but malformed; the document is then readable by nobody. */
  static final String UNREADABLE = "\0";

  private static final int MAX_NAMES = 100;
  private static final int MAX_NAME_CHARACTERS = 100;

  /** Copies the sets. */
  public Audience {
    sets = Set.copyOf(sets);
    readers = Set.copyOf(readers);
  }

  /** Whether a field is part of the audience: a list of names. */
  static boolean isOf(String field) {
    return field.equals(SET) || field.equals(READERS);
  }

  /**
   * Reads the audience from fields.
   *
   * @throws UnreadableException if the readers are malformed
   */
  static Audience of(Fields fields, Notices notices) throws UnreadableException {
    String set = fields.get(SET).orElse("");
    if (!isList(set)) {
      notices.add(SET, set.strip(), "is neither a name nor a list of names: left out");
      set = "";
    }
    String readers = fields.get(READERS).orElse("");
    if (!isList(readers) || (fields.get(READERS).isPresent() && names(readers).isEmpty())) {
      throw new UnreadableException(
          "has invalid 'readers', so it is hidden from everyone: write the ids of"
              + " user groups, for example readers: [S012AB3CD]");
    }
    return new Audience(names(set), names(readers));
  }

  private static boolean isList(String value) {
    return !value.contains(UNREADABLE)
        && names(value).size() <= MAX_NAMES
        && names(value).stream().allMatch(name -> name.length() <= MAX_NAME_CHARACTERS);
  }

  private static Set<String> names(String list) {
    if (list.isEmpty()) {
      return Set.of();
    }
    return Arrays.stream(list.split("[,\\n]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
