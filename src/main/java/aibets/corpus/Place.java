package aibets.corpus;

import java.nio.file.Path;
import java.util.Map;

/**
 * A folder or file with documents.
 *
 * @param location in any file system
 * @param name prefix of its files' names; empty for the only or first place
 * @param facts metadata of its files, by their names within it
 */
public record Place(Path location, String name, Map<String, Facts> facts) {

  /** Copies the map. */
  public Place {
    facts = Map.copyOf(facts);
  }

  /** Creates a place without a name. */
  public static Place of(Path location) {
    return new Place(location, "", Map.of());
  }

  /** Returns a file's name in the corpus. */
  String file(String name) {
    return this.name.isEmpty() ? name : this.name + "/" + name;
  }
}
