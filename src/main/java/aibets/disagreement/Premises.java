package aibets.disagreement;

import aibets.english.Clauses;
import aibets.english.QuestionParser;
import aibets.english.Synonyms;
import aibets.english.Words;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import aibets.values.Kind;
import aibets.values.Value;
import aibets.values.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds values in a question that the sources contradict. When in doubt, reports no contradiction.
 * Thread-safe.
 */
public final class Premises {

  /** The number of top sentences that may contradict a value; all of them may confirm it. */
  private static final int CONSIDERED = 60;

  /** The maximum distance in characters between a value and the words for what it measures. */
  private static final int CHARACTERS = 40;

  /**
   * The kinds of values that are checked; dates and scores in a sentence too often belong to
   * something else.
   */
  private static final Set<Kind> KINDS =
      EnumSet.of(Kind.MONEY, Kind.PERCENT, Kind.MULTIPLE, Kind.DURATION);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** A word after a value that says what it measures, unless it is a function word. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "^[\\s-]+(?!(?:of|in|on|at|by|for|from|to|with|and|or|a|an|the|as|is|are|was|were|did|does)\\b)([\\p{Ll}-]+)");

  private final Synonyms synonyms = Synonyms.shipped();

  /**
   * A value in a question that no source states.
   *
   * @param asked as written in the question
   * @param stated what the best source states instead
   */
  public record Contradiction(String asked, Statement stated) {}

  /**
   * Returns the first value of a question that the sources contradict.
   *
   * @param ranked best first
   */
  public Optional<Contradiction> in(Question question, List<RankedSentence> ranked) {
    String text = question.text();
    List<Value> values =
        Values.in(text).stream().filter(value -> KINDS.contains(value.kind())).toList();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Synonyms words = synonyms.remembering();
    TopicMatcher topic = TopicMatcher.of(QuestionParser.parse(withoutValues(text)), words);
    return topic.hasNames()
        ? values.stream()
            .flatMap(value -> new Premise(text, value, topic, words).contradiction(ranked))
            .findFirst()
        : Optional.empty();
  }

  private static String withoutValues(String question) {
    StringBuilder rest = new StringBuilder(question);
    Values.in(question)
        .forEach(
            value ->
                rest.replace(value.start(), value.end(), " ".repeat(value.end() - value.start())));
    return rest.toString();
  }

  /** A value in a question. */
  private record Premise(String question, Value value, TopicMatcher topic, Synonyms synonyms) {

    Stream<Contradiction> contradiction(List<RankedSentence> ranked) {
      List<String> measured = measured();
      if (measured.isEmpty() || ranked.stream().anyMatch(this::isConfirmedIn)) {
        return Stream.empty();
      }
      String asked = question.substring(value.start(), value.end());
      return ranked.stream()
          .limit(CONSIDERED)
          .filter(topic::isNamedIn)
          .flatMap(sentence -> stated(sentence, measured).stream())
          .limit(1)
          .map(stated -> new Contradiction(asked, stated));
    }

    private boolean isConfirmedIn(RankedSentence sentence) {
      return topic.isNamedIn(sentence) && alike(sentence).anyMatch(value::agreesWith);
    }

    private Stream<Value> alike(RankedSentence sentence) {
      return Values.in(sentence.text()).stream()
          .filter(other -> other.kind() == value.kind() && other.unit().equals(value.unit()));
    }

    private Optional<Statement> stated(RankedSentence sentence, List<String> measured) {
      String text = sentence.text();
      List<int[]> said = said(text, measured);
      return alike(sentence)
          .filter(
              other -> topic.isSpokenOfInClause(Clauses.around(text, other.start(), other.end())))
          .filter(other -> distance(other, said) <= CHARACTERS)
          .min(Comparator.comparingInt(other -> distance(other, said)))
          .map(other -> Statement.of(sentence, other));
    }

    /**
     * Returns what the value measures ("the $5M round"), or else the verb before it ("raised $5M").
     */
    private List<String> measured() {
      List<String> behind = new ArrayList<>();
      Matcher next = MEASURED.matcher(question.substring(value.end()));
      int end = value.end();
      while (behind.size() < 3 && next.find()) {
        behind.add(next.group(1));
        end += next.end();
        next = MEASURED.matcher(question.substring(end));
      }
      return behind.isEmpty() ? before() : Words.of(behind.get(behind.size() - 1));
    }

    private List<String> before() {
      List<String> before = Words.of(question.substring(0, value.start()));
      return before.stream()
          .skip(Math.max(0, before.size() - 2))
          .filter(synonyms::knows)
          .reduce((first, last) -> last)
          .map(List::of)
          .orElse(List.of());
    }

    /** Returns where a text mentions what is measured, as pairs of offsets. */
    private List<int[]> said(String text, List<String> measured) {
      String last = measured.get(measured.size() - 1);
      return WORD.matcher(text)
          .results()
          .filter(word -> synonyms.isSaidIn(last, Words.of(word.group())))
          .map(word -> new int[] {word.start(), word.end()})
          .toList();
    }

    private static int distance(Value value, List<int[]> places) {
      return places.stream()
          .mapToInt(
              place ->
                  place[1] <= value.start()
                      ? value.start() - place[1]
                      : Math.max(0, place[0] - value.end()))
          .min()
          .orElse(Integer.MAX_VALUE);
    }
  }
}
