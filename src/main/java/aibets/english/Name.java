package aibets.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name of one or more words. Somebody is often named by the last one alone. Immutable. */
public final class Name {

  /** Words that many names end with. */
  private static final Set<String> COMMON = Set.of("labs", "lab", "games", "season", "awards");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’-][\\p{L}\\p{N}]+)*");
  private static final Pattern CAPITAL = Pattern.compile(".*[\\p{Lu}\\p{N}].*");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  private final List<String> words;
  private final Pattern whole;
  private final Pattern last;

  private Name(List<String> words) {
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

  /**
   * A name as a question has it.
   *
   * @param words in small letters, with one space between them
   */
  public static Name of(String words) {
    return new Name(List.of(words.split(" ")));
  }

  /** The names of a question: words with a capital or a digit, those side by side together. */
  static List<Name> askedIn(String question) {
    List<Name> names = new ArrayList<>();
    List<String> run = new ArrayList<>();
    Matcher word = WORD.matcher(question);
    int end = 0;
    while (word.find()) {
      if (!isPart(question, word) || !question.substring(end, word.start()).isBlank()) {
        add(run, names);
      }
      if (isPart(question, word)) {
        run.addAll(Words.of(POSSESSIVE.matcher(word.group()).replaceAll("")));
      }
      if (POSSESSIVE.matcher(word.group()).find()) {
        add(run, names);
      }
      end = word.end();
    }
    add(run, names);
    return names;
  }

  /** At the start of a question, a capital names somebody only before another one. */
  private static boolean isPart(String question, Matcher word) {
    String small = word.group().toLowerCase(Locale.ROOT);
    return CAPITAL.matcher(word.group()).matches()
        && !StopWords.contain(small)
        && !StopWords.ask(small)
        && (word.start() > 0 || question.substring(word.end()).matches("(?s) \\p{Lu}.*"));
  }

  private static void add(List<String> run, List<Name> names) {
    if (!run.isEmpty()) {
      names.add(new Name(run));
      run.clear();
    }
  }

  List<String> words() {
    return words;
  }

  /** Whether it has two or more words, none of them a number. */
  public boolean isFull() {
    return words.size() > 1
        && words.stream().allMatch(word -> word.chars().noneMatch(Character::isDigit));
  }

  /** Whether a text names whom it names. */
  public boolean isIn(String text) {
    return text.toLowerCase(Locale.ROOT).contains(words.get(words.size() - 1))
        && isInSpaced(Words.spaced(text));
  }

  private boolean isInSpaced(String text) {
    return whole.matcher(text).find()
        || isInByLastWord(text)
        || (words.size() > 2 && Words.of(text).containsAll(words));
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
