package aibets.disagreement;

import aibets.retrieval.RankedSentence;
import aibets.values.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question is about: its names, what it says of them, and the other words that matter. */
final class Topic {

  private static final Set<String> PLAIN =
      Set.copyOf(
          List.of(
              ("a an the of in on at to for from by with and or but is are was were be been being do does did has have"
                      + " had can could will would shall should may might must not no so than then there here this that"
                      + " these those who whom whose what which when where why how much many long often far big it its"
                      + " they them their he him his she her about into over under between as if s t more most take"
                      + " takes took get gets got according sources say says said name given happen happened date year"
                      + " tell me all any some exactly ever total current currently now place soon away off until before"
                      + " after during up out per amount sum money big large great high spoken said claims claimed according")
                  .split(" ")));

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’-][\\p{L}\\p{N}]+)*");
  private static final Pattern NAME = Pattern.compile(".*[\\p{Lu}\\p{N}].*");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern JOINT =
      Pattern.compile(
          "(?i)\\b(?:together|combined|in total|altogether|overall|each|respectively|another)\\b| \\+ ");

  /** Somebody's, which no month or day is: what is said of one is not said of all. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<=[\\p{L},] )(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b"
              + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b)\\p{Lu}[\\p{L}]+"
              + "|\\p{Lu}\\p{L}+['’]s\\b");

  private static final double SHARE = 0.5;

  private final Wording wording;
  private final List<Name> names;
  private final List<String> verbs;
  private final List<String> others;

  private Topic(Wording wording, List<Name> names, List<String> verbs, List<String> others) {
    this.wording = wording;
    this.names = List.copyOf(names);
    this.verbs = List.copyOf(verbs);
    this.others = List.copyOf(others);
  }

  /**
   * What a question is about.
   *
   * @param asking the question without the words that ask for a kind of value
   */
  static Topic of(String question, String asking, Wording wording) {
    List<Name> names = names(question);
    Set<String> rest = new HashSet<>(Wording.words(asking));
    rest.removeAll(PLAIN);
    names.forEach(name -> rest.removeAll(name.words()));
    List<String> verbs = rest.stream().filter(wording::knows).toList();
    List<String> others = rest.stream().filter(word -> !verbs.contains(word)).toList();
    return new Topic(wording, names, verbs, others);
  }

  /** Words with a capital or a digit, those side by side together. */
  static List<Name> names(String question) {
    List<Name> names = new ArrayList<>();
    List<String> run = new ArrayList<>();
    Matcher word = WORD.matcher(question);
    int end = 0;
    while (word.find()) {
      if (!isName(question, word) || !question.substring(end, word.start()).isBlank()) {
        addName(run, names);
      }
      if (isName(question, word)) {
        run.addAll(Wording.words(POSSESSIVE.matcher(word.group()).replaceAll("")));
      }
      if (POSSESSIVE.matcher(word.group()).find()) {
        addName(run, names);
      }
      end = word.end();
    }
    addName(run, names);
    return names;
  }

  /** At the start of a question, a capital names somebody only before another one. */
  private static boolean isName(String question, Matcher word) {
    return NAME.matcher(word.group()).matches()
        && !PLAIN.contains(lower(word.group()))
        && (word.start() > 0 || question.substring(word.end()).matches("(?s) \\p{Lu}.*"));
  }

  private static void addName(List<String> run, List<Name> names) {
    if (!run.isEmpty()) {
      names.add(new Name(List.copyOf(run)));
      run.clear();
    }
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  boolean hasNames() {
    return !names.isEmpty();
  }

  /** The names, or else the words, as they are looked for. */
  String about() {
    return names.isEmpty()
        ? String.join(" ", others)
        : String.join(", ", names.stream().map(Name::toString).toList());
  }

  /** Whether a sentence says of the same things what the question asks. */
  boolean isSpokenOfIn(RankedSentence sentence) {
    return isNamedIn(sentence)
        && isSpokenOfIn(Wording.words(sentence.text() + "\n" + sentence.passage().section()));
  }

  private boolean isSpokenOfIn(List<String> words) {
    return areSaidIn(words) && areMostSaidIn(words);
  }

  private boolean areSaidIn(List<String> words) {
    return verbs.stream().allMatch(verb -> wording.isSaidIn(verb, words));
  }

  private boolean areMostSaidIn(List<String> words) {
    return others.stream().filter(word -> wording.isSaidIn(word, words)).count()
        >= SHARE * others.size();
  }

  /** Whether a sentence, with the heading above it, has every name of the question. */
  boolean isNamedIn(RankedSentence sentence) {
    String within = sentence.passage().section() + "\n" + sentence.text();
    return names.size() + others.size() > 0
        && names.stream().allMatch(name -> name.isIn(within))
        && (names.isEmpty()
            ? areMostSaidIn(Wording.words(sentence.text()))
            : names.stream().anyMatch(name -> name.isIn(sentence.text())));
  }

  /** Without names, whether a sentence says each of the question's words that another says. */
  boolean isNamedAsIn(RankedSentence other, RankedSentence sentence) {
    List<String> said = Wording.words(other.text());
    List<String> words = Wording.words(sentence.text() + "\n" + sentence.passage().section());
    return !names.isEmpty()
        || others.stream()
            .filter(word -> wording.isSaidIn(word, said))
            .allMatch(word -> wording.isSaidIn(word, words));
  }

  /** Whether a sentence has a name of the question, and its verbs. */
  boolean isTouchedIn(RankedSentence sentence) {
    return names.stream().anyMatch(name -> name.isIn(sentence.text()))
        && areSaidIn(Wording.words(sentence.text()));
  }

  /** Whether the part of a sentence around a value speaks of the topic alone. */
  boolean isSpokenOfInClause(String clause) {
    return !JOINT.matcher(clause).find()
        && (names.isEmpty()
            ? !NAMED.matcher(clause).find()
            : names.stream().anyMatch(name -> name.isIn(clause)));
  }

  /** Whether the verb nearest to a value is the one that was asked for. */
  boolean isSaidOf(String sentence, Value value) {
    return verbs.isEmpty()
        || distance(sentence, value, word -> isAsked(word))
            <= distance(sentence, value, word -> wording.isVerb(word) && !isAsked(word));
  }

  private boolean isAsked(String word) {
    return (verbs.isEmpty() ? others : verbs)
        .stream().anyMatch(each -> wording.isSaidIn(each, List.of(word)));
  }

  /** How far a value stands from the nearest word that says what the question asks. */
  int distance(String sentence, Value value) {
    return distance(sentence, value, this::isAsked);
  }

  private static int distance(String sentence, Value value, Predicate<String> sought) {
    int nearest = sentence.length();
    Matcher word = WORD.matcher(lower(sentence));
    while (word.find()) {
      if (sought.test(word.group())) {
        nearest =
            Math.min(
                nearest,
                word.start() < value.start()
                    ? value.start() - word.end()
                    : Math.max(0, word.start() - value.end()));
      }
    }
    return nearest;
  }
}
