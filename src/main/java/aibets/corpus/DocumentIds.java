package aibets.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns ids to the documents of a corpus. The id of a file is its path without the extension, or
 * with it if another file differs only in that; a record keeps its own id unless it is taken. Not
 * thread-safe.
 */
final class DocumentIds {

  private static final int HASH_DIGITS = 8;

  private final Map<String, String> files = new HashMap<>();
  private final Map<String, Set<String>> aliases = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();

  /** Assigns ids to files first; later documents get other ids. */
  DocumentIds(List<String> files) {
    Set<String> names = new HashSet<>(files);
    Map<String, Integer> stems = new HashMap<>();
    files.forEach(file -> stems.merge(stem(file), 1, Integer::sum));
    for (String file : files) {
      String stem = stem(file);
      boolean other = stems.getOrDefault(stem, 0) > 1 || names.contains(stem);
      String id = other || stem.isBlank() ? file : stem;
      this.files.put(file, id);
      places.put(id, file);
    }
  }

  /** Returns a path without its extension. */
  static String stem(String file) {
    return file.replaceFirst("(?<=[^/])\\.[^./]+$", "");
  }

  /** Returns the id of a file. */
  String of(String file) {
    return files.getOrDefault(file, file);
  }

  /**
   * Claims an id for a document at a location.
   *
   * @return the location of another document with that id; empty if the id is free
   */
  Optional<String> claim(String id, String place) {
    return Optional.ofNullable(places.putIfAbsent(id, place)).filter(other -> !other.equals(place));
  }

  /**
   * Assigns an id to a record: its own, or else one made from its file and its content.
   *
   * @param own the id in the record
   * @param place its location
   * @param hash of its content
   */
  String ofRecord(Optional<String> own, String place, String hash, Notices notices) {
    Optional<String> given = own.map(each -> TextFile.wellFormed(each).strip());
    if (given.filter(id -> id.length() <= DocumentAssembler.MAX_ID_CHARACTERS).isPresent()
        && claim(given.get(), place).isEmpty()) {
      return given.get();
    }
    String made = stem(place.replaceFirst(":\\d+$", "")) + "#" + hash.substring(0, HASH_DIGITS);
    while (claim(made, place).isPresent()) {
      made += "+";
    }
    String id = made;
    given.ifPresent(
        taken -> notices.add("id", taken, reason(taken) + ": this one is '" + id + "'"));
    return id;
  }

  /** Adds an alternative name of a document. */
  void add(String alias, String id) {
    if (!alias.equals(id) && alias.length() <= DocumentAssembler.MAX_ID_CHARACTERS) {
      aliases.computeIfAbsent(alias, name -> new HashSet<>()).add(id);
    }
  }

  /** Returns the alternative names that are unambiguous. */
  Map<String, String> aliases() {
    Map<String, String> clear = new HashMap<>();
    aliases.forEach(
        (alias, named) -> {
          if (named.size() == 1 && !places.containsKey(alias)) {
            clear.put(alias, named.iterator().next());
          }
        });
    return clear;
  }

  private String reason(String id) {
    return id.length() > DocumentAssembler.MAX_ID_CHARACTERS
        ? "is longer than " + DocumentAssembler.MAX_ID_CHARACTERS + " characters"
        : "is already the id of " + places.get(id);
  }
}
