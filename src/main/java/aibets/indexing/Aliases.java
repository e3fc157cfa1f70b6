package aibets.indexing;

import aibets.corpus.Corpus;
import aibets.storage.PassageStore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Alternative names of documents: ids from their front matter, by which earlier answers and
 * questions may refer to them. Stored with the documents. A name that several documents claim is
 * ignored.
 *
 * @param ids by alias
 */
public record Aliases(Map<String, String> ids) {

  private static final String NOTE = "aliases";

  /** The maximum length of the stored note, in characters. */
  private static final int MAX_NOTE_CHARACTERS = 1_000_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the map. */
  public Aliases {
    ids = Map.copyOf(ids);
  }

  /** Returns the id of the document with this alias. */
  public Optional<String> id(String alias) {
    return Optional.ofNullable(ids.get(alias));
  }

  static Aliases keptIn(PassageStore store) {
    return new Aliases(store.note(NOTE).map(Aliases::parsed).orElse(Map.of()));
  }

  private static Map<String, String> parsed(String note) {
    try {
      return JSON.readValue(note, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      return Map.of();
    }
  }

  /** Returns the stored aliases of documents that were not read again, and those of a corpus. */
  Aliases with(Corpus corpus) {
    Map<String, String> all = new TreeMap<>(corpus.aliases());
    ids.forEach(
        (alias, id) -> {
          if (corpus.unchanged().contains(id) && !id.equals(all.getOrDefault(alias, id))) {
            all.remove(alias);
          } else if (corpus.unchanged().contains(id)) {
            all.put(alias, id);
          }
        });
    return new Aliases(all);
  }

  /** Stores the aliases, or as many as fit. */
  void keepIn(PassageStore store) {
    try {
      Map<String, String> kept = new TreeMap<>(ids);
      String note = JSON.writeValueAsString(kept);
      while (note.length() > MAX_NOTE_CHARACTERS) {
        kept = firstHalf(kept);
        note = JSON.writeValueAsString(kept);
      }
      store.note(NOTE, note);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write texts as JSON", e);
    }
  }

  private static Map<String, String> firstHalf(Map<String, String> all) {
    Stream<Map.Entry<String, String>> first = all.entrySet().stream().limit(all.size() / 2);
    return first.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
