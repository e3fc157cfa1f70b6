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
 * Something that is asked of many things.
 *
 * @param label as shown
 * @param questions with {@code %s} for the name, the best first
 * @param kinds a value of one of these must be stated; empty if none has to
 * @param words a pattern of which one must be found; empty if none has to
 * @param against whether it is something said against the name: a word must stand behind that, with
 *     no other name between
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
   * Whether a text names something, before any of the others unless a doubt is asked for, and can
   * say this of it.
   */
  boolean isSaidOf(Subject subject, List<Subject> others, String text) {
    boolean valued =
        kinds.isEmpty() || Values.in(text).stream().anyMatch(value -> isMeant(value, text));
    return valued
        && (against ? subject.isNamedIn(text) : subject.isNamedBefore(others, text))
        && (words.isEmpty() || hasWords(subject, text));
  }

  /** The value that a text states of it, as it is written; empty if none has to be. */
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
