package aibets.english;

import aibets.question.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes questions apart. */
public final class Questions {

  private static final Pattern PAST =
      Pattern.compile("(?i)\\b(?:spen[dt]|did|was|were|after|work(?:ed)?)\\b");

  private Questions() {}

  /**
   * Takes a question apart that stands alone.
   *
   * @param text in one line, not blank
   */
  public static Question parse(String text) {
    Asking asking = Asking.of(text);
    List<Name> names = Name.in(text);
    Set<String> words = new LinkedHashSet<>(Words.of(asking.about()));
    words.removeIf(word -> StopWords.contain(word) || StopWords.ask(word));
    names.forEach(name -> words.removeAll(name.words()));
    return new Question(
        text,
        asking.kind(),
        names.stream().map(Name::toString).toList(),
        List.copyOf(words),
        PAST.matcher(text).find(),
        !asking.kind().isValue() && Stance.isAskedFor(text),
        Pair.comparedIn(text).map(Pair::both).orElse(List.of()));
  }
}
