package aibets.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A name of one or more words. Many are shortened to their last word. Immutable. */
public final class Name {

  /** Words that many names end with, and that do not identify one. */
  private static final Set<String> COMMON = Set.of("labs", "lab", "games", "season", "awards");

  private static final Pattern NEXT_CAPITAL = Pattern.compile(" \\p{Lu}");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern CAPITAL = Pattern.compile(".*[\\p{Lu}\\p{N}].*");

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
   * Creates a name from its words.
   *
   * @param words in lower case, with one space between them
   */
  public static Name of(String words) {
    return new Name(List.of(words.split(" ")));
  }

  /** Returns the names in a text: consecutive words with a capital or a digit form one name. */
  public static List<Name> in(String text) {
    List<Name> names = new ArrayList<>();
    List<String> run = new ArrayList<>();
    String before = "";
    boolean isAfterPreposition = false;
    int end = 0;
    for (MatchResult word : Words.in(text)) {
      String bare = Words.bare(word.group());
      String small = bare.toLowerCase(Locale.ROOT);
      boolean isPart = isPart(text, word);
      if (!isPart
          || !text.substring(end, word.start()).isBlank()
          || (isDate(run, isAfterPreposition) && !isOfADate(small))) {
        add(run, names);
      }
      if (isPart) {
        isAfterPreposition =
            run.isEmpty() ? Vocabulary.PREPOSITIONS.contains(before) : isAfterPreposition;
        run.addAll(Words.of(bare));
      }
      if (bare.length() < word.group().length()) {
        add(run, names);
      }
      before = small;
      end = word.end();
    }
    add(run, names);
    return names;
  }

  /** Whether words are a date that is not part of the name after it: "3 June 1841", "in 2024". */
  private static boolean isDate(List<String> run, boolean isAfterPreposition) {
    return !run.isEmpty()
        && run.stream().allMatch(Name::isOfADate)
        && (isAfterPreposition
            ? isYearOrMonth(run.get(0)) || run.size() > 1
            : run.size() > 1 && run.stream().anyMatch(Calendar::isMonth));
  }

  private static boolean isYearOrMonth(String word) {
    return Calendar.isMonth(word) || YEAR.matcher(word).matches();
  }

  private static boolean isPart(String text, MatchResult word) {
    String small = word.group().toLowerCase(Locale.ROOT);
    return CAPITAL.matcher(word.group()).matches()
        && !StopWords.contain(small)
        && !StopWords.ask(small)
        && (word.start() > 0 || opensWithAName(text, word));
  }

  /**
   * Whether the first word of a sentence, always capitalized, starts a name: the name continues, or
   * the word is not a common one.
   */
  private static boolean opensWithAName(String text, MatchResult word) {
    return NEXT_CAPITAL.matcher(text).region(word.end(), text.length()).lookingAt()
        || new Lexicon().tags(Words.bare(word.group())).isEmpty();
  }

  private static void add(List<String> run, List<Name> names) {
    if (!run.isEmpty()) {
      names.add(new Name(run));
      run.clear();
    }
  }

  /** Whether it is a day, a month or a number. */
  public boolean isDate() {
    return words.stream().allMatch(Name::isOfADate);
  }

  private static boolean isOfADate(String word) {
    return Calendar.isMonth(word) || Character.isDigit(word.charAt(0));
  }

  /** Whether both may refer to the same thing; a name is often shortened to its last word. */
  public boolean mayBe(Name other) {
    String own = " " + this;
    String others = " " + other;
    return own.endsWith(others) || others.endsWith(own);
  }

  List<String> words() {
    return words;
  }

  /** Whether it has at least two words, none of them a number. */
  public boolean isFull() {
    return words.size() > 1
        && words.stream().allMatch(word -> word.chars().noneMatch(Character::isDigit));
  }

  /** Whether a text mentions it, perhaps shortened. */
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
