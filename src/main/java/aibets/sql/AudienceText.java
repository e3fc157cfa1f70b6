package aibets.sql;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Stores names of sets or readers in one column, one per line. */
final class AudienceText {

  private AudienceText() {}

  /** Returns null for no names. */
  static @Nullable String of(Set<String> names) {
    return names.isEmpty() ? null : String.join("\n", new TreeSet<>(names));
  }

  static Set<String> names(@Nullable String text) {
    return text == null ? Set.of() : Set.of(text.split("\n"));
  }
}
