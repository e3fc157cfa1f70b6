package aibets.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The metadata of a document, as written. Immutable.
 *
 * @param values by normalized {@linkplain #name(String) name}; never blank
 */
record Fields(Map<String, String> values) {

  static final Fields NONE = new Fields(Map.of());

  /** Names of date fields used by exporters, the most specific first. */
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

  private static final Pattern SEPARATORS = Pattern.compile("[ _./-]+");
  private static final Set<String> OTHERS = Set.of("id", "title", "url", "draft", "set", "readers");
  private static final Set<String> YES = Set.of("true", "yes", "on", "y");
  private static final Set<String> NO = Set.of("false", "no", "off", "n");

  Fields {
    values = Map.copyOf(values);
  }

  /** Normalizes a field's name: {@code last_modified} equals "Last modified". */
  static String name(String key) {
    return SEPARATORS.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  static boolean isRead(String name) {
    return OTHERS.contains(name) || DATES.contains(name);
  }

  /** Returns the fields with another one, if it is present and not blank. */
  Fields with(String name, Optional<String> value) {
    if (value.filter(text -> !text.isBlank()).isEmpty()) {
      return this;
    }
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value.get());
    return new Fields(more);
  }

  /** Returns a copy in which other fields take precedence. */
  Fields or(Fields others) {
    Map<String, String> all = new HashMap<>(others.values);
    all.putAll(values);
    return new Fields(all);
  }

  /** Returns a string that is equal only for equal fields. */
  String fingerprint() {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(values).forEach((name, value) -> parts.addAll(List.of(name, value)));
    return ContentHash.of(parts.toArray(String[]::new));
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether the document is a draft: {@code published: false} or {@code draft: true}. */
  boolean isDraft() {
    return get("published").filter(value -> is(NO, value)).isPresent()
        || get("draft").filter(value -> is(YES, value)).isPresent();
  }

  /** Whether a value is a flag: Jekyll's "published: true" is not a date. */
  static boolean isFlag(String value) {
    return is(YES, value) || is(NO, value);
  }

  private static boolean is(Set<String> words, String value) {
    return words.contains(value.strip().toLowerCase(Locale.ROOT));
  }
}
