package aibets.overview;

import aibets.english.Plurals;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A thing to ask about.
 *
 * @param name for display and for questions
 * @param synonyms other names that sources may use
 */
public record Subject(String name, List<String> synonyms) {

  private static final Pattern OTHER = Pattern.compile("\\p{Lu}\\p{L}");

  /** Copies the list and checks the name. */
  public Subject {
    synonyms = List.copyOf(synonyms);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A subject needs a name");
    }
  }

  /** Creates a subject without synonyms. */
  public static Subject of(String name) {
    return new Subject(name.strip(), List.of());
  }

  /** Returns its name, followed by its synonyms. */
  List<String> names() {
    return Stream.concat(Stream.of(name), synonyms.stream()).toList();
  }

  /** Whether a text mentions it, in the singular or plural. */
  boolean isNamedIn(String text) {
    return firstIn(text).isPresent();
  }

  /** Whether a text mentions it, before any of the others. */
  boolean isNamedBefore(List<Subject> others, String text) {
    OptionalInt own = firstIn(text);
    return own.isPresent()
        && others.stream()
            .filter(other -> !other.equals(this))
            .flatMapToInt(other -> other.firstIn(text).stream())
            .noneMatch(start -> start < own.getAsInt());
  }

  private OptionalInt firstIn(String text) {
    return names().stream()
        .flatMap(each -> pattern(each).matcher(text).results())
        .mapToInt(MatchResult::start)
        .min();
  }

  /** Whether it is the last subject mentioned in a text. */
  boolean isLastNamedIn(String text) {
    return names().stream()
        .flatMap(each -> pattern(each).matcher(text).results())
        .mapToInt(MatchResult::end)
        .max()
        .stream()
        .anyMatch(end -> !OTHER.matcher(text.substring(end)).find());
  }

  private static Pattern pattern(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return Pattern.compile(
        "(?iu)(?<![\\p{L}\\p{N}])(?:"
            + Pattern.quote(Plurals.singular(small))
            + "(?:'s|’s|s)?|"
            + Pattern.quote(small)
            + ")(?![\\p{L}\\p{N}])");
  }
}
