package aibets.sql;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of sets or of readers in one column, a line each. */
final class AudienceText {

  private AudienceText() {}

  /** Null for none. */
  static @Nullable String of(Set<String> names) {
    return names.isEmpty() ? null : String.join("\n", new TreeSet<>(names));
  }

  static Set<String> names(@Nullable String text) {
    return text == null ? Set.of() : Set.of(text.split("\n"));
  }
}
