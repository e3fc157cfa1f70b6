package aibets.disagreement;

import aibets.english.Clauses;
import aibets.english.Name;
import aibets.english.Synonyms;
import aibets.english.Words;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import aibets.values.Value;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Matches sentences against the topic of a question: its names, its verbs and its other content
 * words.
 */
final class TopicMatcher {

  private static final double SHARE = 0.5;

  private final Synonyms synonyms;
  private final List<Name> names;
  private final List<String> verbs;
  private final List<String> others;
  private final boolean isRate;

  private TopicMatcher(
      Synonyms synonyms,
      List<Name> names,
      List<String> verbs,
      List<String> others,
      boolean isRate) {
    this.synonyms = synonyms;
    this.isRate = isRate;
    this.names = List.copyOf(names);
    this.verbs = List.copyOf(verbs);
    this.others = List.copyOf(others);
  }

  /**
   * Creates a matcher.
   *
   * @param synonyms a copy for this question only
   */
  static TopicMatcher of(Question question, Synonyms synonyms) {
    return new TopicMatcher(
        synonyms,
        question.names().stream().map(Name::of).toList(),
        question.words().stream().filter(synonyms::knows).toList(),
        question.words().stream().filter(word -> !synonyms.knows(word)).toList(),
        Clauses.hasRate(question.text()));
  }

  boolean hasNames() {
    return !names.isEmpty();
  }

  /** Returns the names, or else the words, that are matched. */
  String about() {
    return names.isEmpty()
        ? String.join(" ", others)
        : String.join(", ", names.stream().map(Name::toString).toList());
  }

  /** Whether a sentence says about the same things what the question asks. */
  boolean isSpokenOfIn(RankedSentence sentence) {
    String text = isRate ? sentence.text() : Clauses.withoutRates(sentence.text());
    return isNamedIn(sentence)
        && isSpokenOfIn(Words.of(text + "\n" + sentence.passage().section()));
  }

  private boolean isSpokenOfIn(List<String> words) {
    return areSaidIn(words) && areMostSaidIn(words);
  }

  private boolean areSaidIn(List<String> words) {
    return verbs.stream().allMatch(verb -> synonyms.isSaidIn(verb, words));
  }

  private boolean areMostSaidIn(List<String> words) {
    return others.stream().filter(word -> synonyms.isSaidIn(word, words)).count()
        >= SHARE * others.size();
  }

  /** Whether a sentence and the heading above it contain every name of the question. */
  boolean isNamedIn(RankedSentence sentence) {
    String within = sentence.passage().section() + "\n" + sentence.text();
    return names.size() + others.size() > 0
        && names.stream().allMatch(name -> name.isIn(within))
        && (names.isEmpty()
            ? areMostSaidIn(Words.of(sentence.text()))
            : names.stream().anyMatch(name -> name.isIn(sentence.text())));
  }

  /**
   * For questions without names: returns whether sentences contain the same words of the question
   * as a given one.
   */
  Predicate<RankedSentence> namedAsIn(RankedSentence one) {
    if (!names.isEmpty()) {
      return any -> true;
    }
    List<String> said = Words.of(one.text());
    List<String> shared = others.stream().filter(word -> synonyms.isSaidIn(word, said)).toList();
    return sentence -> {
      List<String> words = Words.of(sentence.text() + "\n" + sentence.passage().section());
      return shared.stream().allMatch(word -> synonyms.isSaidIn(word, words));
    };
  }

  /** Whether a sentence contains a name of the question and its verbs. */
  boolean isTouchedIn(RankedSentence sentence) {
    return names.stream().anyMatch(name -> name.isIn(sentence.text()))
        && areSaidIn(Words.of(sentence.text()));
  }

  /** Whether the clause around a value is about the topic only. */
  boolean isSpokenOfInClause(String clause) {
    return !Clauses.isOfSeveral(clause)
        && (names.isEmpty()
            ? !Clauses.isOfSomebody(clause)
            : names.stream().anyMatch(name -> name.isIn(clause)));
  }

  /** Whether a value is a rate per the topic: "4 hours per pay period". */
  boolean isCountedByTopic(String sentence, Value value) {
    List<String> counted = Words.of(Clauses.rateAt(sentence, value.end()));
    return !isRate && others.stream().anyMatch(word -> synonyms.isSaidIn(word, counted));
  }

  /** Whether the verb closest to a value is the one in the question. */
  boolean isSaidOf(String sentence, Value value) {
    return verbs.isEmpty()
        || distance(sentence, value, word -> isAsked(word))
            <= distance(sentence, value, word -> synonyms.isVerb(word) && !isAsked(word));
  }

  private boolean isAsked(String word) {
    return (verbs.isEmpty() ? others : verbs)
        .stream().anyMatch(each -> synonyms.isSaidIn(each, List.of(word)));
  }

  /**
   * Returns the distance from a value to the closest word that expresses what the question asks.
   */
  int distance(String sentence, Value value) {
    return distance(sentence, value, this::isAsked);
  }

  private static int distance(String sentence, Value value, Predicate<String> sought) {
    return Words.in(sentence).stream()
        .filter(word -> sought.test(word.group().toLowerCase(Locale.ROOT)))
        .mapToInt(
            word ->
                word.start() < value.start()
                    ? value.start() - word.end()
                    : Math.max(0, word.start() - value.end()))
        .min()
        .orElse(sentence.length());
  }
}
