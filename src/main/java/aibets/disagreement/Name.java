package aibets.disagreement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name of one or more words. Somebody is often named by the last one alone. */
final class Name {

  /** Words that many names end with. */
  private static final Set<String> COMMON = Set.of("labs", "lab", "games", "season", "awards");

  private final List<String> words;
  private final Pattern whole;
  private final Pattern last;

  /**
   * A name.
   *
   * @param words in lower case, in order
   */
  Name(List<String> words) {
    this.words = List.copyOf(words);
    this.whole =
        Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])"
                + String.join("[^\\p{L}\\p{N}]{1,3}", words)
                + "(?:['’]?s)?(?![\\p{L}\\p{N}]|[ -](?:\\d|I{2,3}\\b|IV\\b))");
    String end = words.get(words.size() - 1);
    this.last =
        Pattern.compile(
            "(?<!\\p{L} |[-\\p{L}])"
                + capital(end)
                + "\\b|(?<=\\b\\p{Ll}{2,20} )(?<!\\b(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at|ese)) )"
                + capital(end)
                + "\\b");
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? ""
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + "(?iu:" + word.substring(1) + ")";
  }

  List<String> words() {
    return words;
  }

  boolean isIn(String written) {
    return written.toLowerCase(Locale.ROOT).contains(words.get(words.size() - 1))
        && isInSpaced(Wording.spaced(written));
  }

  private boolean isInSpaced(String text) {
    return whole.matcher(text).find()
        || isInByLastWord(text)
        || (words.size() > 2 && Wording.words(text).containsAll(words));
  }

  private boolean isInByLastWord(String text) {
    String end = words.get(words.size() - 1);
    return words.size() == 2
        && end.length() > 3
        && !COMMON.contains(end)
        && end.chars().allMatch(Character::isLetter)
        && last.matcher(text).find();
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
