package aibets.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a document says of itself beside its text, as it stands there. Immutable.
 *
 * @param values by {@linkplain #name(String) name}; never blank
 */
record Fields(Map<String, String> values) {

  static final Fields NONE = new Fields(Map.of());

  /** Names of the day of a document, the most telling first; as exporters write them. */
  static final List<String> DATES =
      List.of(
          "published",
          "publishedat",
          "publishedon",
          "publisheddate",
          "publishdate",
          "publicationdate",
          "pubdate",
          "datepublished",
          "posted",
          "date",
          "updated",
          "updatedat",
          "updatedon",
          "lastupdated",
          "lastupdate",
          "lastmodified",
          "lastmod",
          "modified",
          "datemodified",
          "created",
          "createdat",
          "datecreated",
          "timestamp",
          Facts.CHANGED);

  private static final Set<String> OTHERS = Set.of("id", "title", "url", "draft", "set", "readers");
  private static final Set<String> YES = Set.of("true", "yes", "on", "y");
  private static final Set<String> NO = Set.of("false", "no", "off", "n");

  Fields {
    values = Map.copyOf(values);
  }

  /** A field's name whatever its spelling: {@code last_modified} is "Last modified". */
  static String name(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[ _./-]+", "");
  }

  static boolean isRead(String name) {
    return OTHERS.contains(name) || DATES.contains(name);
  }

  /** These and another one, if it is there and not blank. */
  Fields with(String name, Optional<String> value) {
    Map<String, String> more = new HashMap<>(values);
    value.filter(text -> !text.isBlank()).ifPresent(text -> more.put(name, text));
    return new Fields(more);
  }

  /** These, or what others say instead. */
  Fields or(Fields others) {
    Map<String, String> all = new HashMap<>(others.values);
    all.putAll(values);
    return new Fields(all);
  }

  /** Equal for equal fields, and for no others. */
  String fingerprint() {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(values).forEach((name, value) -> parts.addAll(List.of(name, value)));
    return ContentHash.of(parts.toArray(String[]::new));
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether the document is kept back: {@code published: false}, or {@code draft: true}. */
  boolean isDraft() {
    return get("published").filter(value -> is(NO, value)).isPresent()
        || get("draft").filter(value -> is(YES, value)).isPresent();
  }

  /** Jekyll's "published: true" is no date, but says that there is something to see. */
  static boolean isFlag(String value) {
    return is(YES, value) || is(NO, value);
  }

  private static boolean is(Set<String> words, String value) {
    return words.contains(value.strip().toLowerCase(Locale.ROOT));
  }
}
