package aibets.corpus;

import java.nio.file.Path;
import java.util.Map;

/**
 * A folder or a file that documents are read from, and under which name.
 *
 * @param location in any file system
 * @param name in front of its files' names; empty for the only or the first place
 * @param facts of its files, by their names within it
 */
public record Place(Path location, String name, Map<String, Facts> facts) {

  /** Copies the map. */
  public Place {
    facts = Map.copyOf(facts);
  }

  /** A place of its own. */
  public static Place of(Path location) {
    return new Place(location, "", Map.of());
  }

  /** A file's name within the corpus. */
  String file(String name) {
    return this.name.isEmpty() ? name : this.name + "/" + name;
  }
}
