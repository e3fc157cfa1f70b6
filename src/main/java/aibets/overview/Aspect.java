package aibets.overview;

import aibets.english.ValueContext;
import aibets.values.Kind;
import aibets.values.Value;
import aibets.values.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An aspect that is asked about for many things.
 *
 * @param label for display
 * @param questions with {@code %s} for the name, the best first
 * @param kinds a quote must state a value of one of these kinds; empty for no requirement
 * @param words a pattern that a quote must match; empty for no requirement
 * @param against whether it is about arguments against the thing: a match must follow its name,
 *     with no other name in between
 */
record Aspect(
    String label, List<String> questions, Set<Kind> kinds, String words, boolean against) {

  /** Copies the lists. */
  Aspect {
    questions = List.copyOf(questions);
    kinds = Set.copyOf(kinds);
  }

  Stream<String> of(String name) {
    return questions.stream().map(question -> question.replace("%s", name));
  }

  /**
   * Whether a text mentions the subject (before any other, unless arguments against it are wanted)
   * and can be about this aspect.
   */
  boolean isSaidOf(Subject subject, List<Subject> others, String text) {
    boolean valued =
        kinds.isEmpty() || Values.in(text).stream().anyMatch(value -> isMeant(value, text));
    return valued
        && (against ? subject.isNamedIn(text) : subject.isNamedBefore(others, text))
        && (words.isEmpty() || hasWords(subject, text));
  }

  /** Returns the required value in a text, as written; empty if no value is required. */
  Optional<String> valueIn(String text) {
    return Values.in(text).stream()
        .filter(value -> isMeant(value, text))
        .map(value -> text.substring(value.start(), value.end()))
        .findFirst();
  }

  private boolean isMeant(Value value, String text) {
    return kinds.contains(value.kind())
        && !new ValueContext(text, value.start(), value.end()).isBound();
  }

  private boolean hasWords(Subject subject, String text) {
    return Pattern.compile("(?iu)\\b(?:" + words + ")")
        .matcher(text)
        .results()
        .anyMatch(word -> !against || subject.isLastNamedIn(text.substring(0, word.start())));
  }
}
