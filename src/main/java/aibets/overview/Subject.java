package aibets.overview;

import aibets.english.Plurals;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that is asked about.
 *
 * @param name as it is shown and asked about
 * @param synonyms other words by which a source may name it
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

  /** Something that is named in one way only. */
  public static Subject of(String name) {
    return new Subject(name.strip(), List.of());
  }

  /** Its name, and the others. */
  List<String> names() {
    return Stream.concat(Stream.of(name), synonyms.stream()).toList();
  }

  /** Whether a text names it, in the singular or the plural. */
  boolean isNamedIn(String text) {
    return firstIn(text).isPresent();
  }

  /** Whether a text names it, and none of the others before. */
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

  /** Whether a text ends by speaking of it: no other name follows its last mention. */
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
