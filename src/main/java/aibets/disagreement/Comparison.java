package aibets.disagreement;

import aibets.english.Clauses;
import aibets.english.Synonyms;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Compares what different documents state in answer to a question. When in doubt, reports no
 * difference. Thread-safe.
 */
public final class Comparison {

  /** The number of top sentences that are compared. */
  private static final int CONSIDERED = 300;

  /** The number of top sentences that are searched for names. */
  private static final int NAMED = 60;

  private final Synonyms synonyms = Synonyms.shipped();

  /**
   * The answers that documents state, grouped into sides, the side of the best sentence first: none
   * if fewer than two documents state an answer, one if they agree, several if they do not. A
   * document is not on two sides with the same sentence.
   *
   * @param about the names that the question is about
   * @param sides statements that agree, best first
   */
  public record Result(String about, List<List<Statement>> sides) {

    /** Copies the list. */
    public Result {
      sides = List.copyOf(sides);
    }
  }

  /**
   * Compares the top sentences.
   *
   * @param ranked best first
   */
  public Result of(Question question, List<RankedSentence> ranked) {
    List<RankedSentence> best = ranked.subList(0, Math.min(CONSIDERED, ranked.size()));
    TopicMatcher topic = TopicMatcher.of(question, synonyms.remembering());
    return new Result(
        topic.about(),
        question.type().isValue()
            ? ofValues(new Wanted(question), topic, best)
            : ofNames(question, topic, best));
  }

  /**
   * Compares the lists of names with which different documents answer.
   *
   * @param ranked best first
   */
  public Result ofLists(Question question, List<RankedSentence> ranked) {
    TopicMatcher topic = TopicMatcher.of(question, synonyms.remembering());
    List<RankedSentence> best = ranked.subList(0, Math.min(NAMED, ranked.size()));
    return new Result(
        topic.about(),
        question.type().isValue() || !topic.hasNames()
            ? List.of()
            : Listings.sides(best, topic::isSpokenOfIn));
  }

  private static List<List<Statement>> ofNames(
      Question question, TopicMatcher topic, List<RankedSentence> best) {
    List<RankedSentence> named = best.stream().limit(NAMED).filter(topic::isNamedIn).toList();
    return new Namings(question.text(), named).sides();
  }

  private static List<List<Statement>> ofValues(
      Wanted wanted, TopicMatcher topic, List<RankedSentence> best) {
    List<Statement> statements =
        best.stream()
            .filter(topic::isSpokenOfIn)
            .flatMap(sentence -> statement(sentence, wanted, topic).stream())
            .toList();
    List<List<Statement>> sides = Sides.of(ofOneThing(statements, topic));
    List<List<Statement>> copies = NearDuplicates.sides(loosely(wanted, topic, best));
    return copies.isEmpty() || holdAll(sides, copies) ? sides : copies;
  }

  /**
   * Keeps statements about the same thing as the best one: a deadline of something else is a
   * different one.
   */
  private static List<Statement> ofOneThing(List<Statement> statements, TopicMatcher topic) {
    if (statements.isEmpty()) {
      return statements;
    }
    Predicate<RankedSentence> asInTheBest = topic.namedAsIn(statements.get(0).sentence());
    return statements.stream().filter(each -> asInTheBest.test(each.sentence())).toList();
  }

  /**
   * Returns sentences that mention any name of the question, which is enough for near duplicates.
   */
  private static List<Statement> loosely(
      Wanted wanted, TopicMatcher topic, List<RankedSentence> best) {
    return best.stream()
        .filter(topic::isTouchedIn)
        .flatMap(
            sentence ->
                wanted.in(sentence.text()).limit(1).map(value -> Statement.of(sentence, value)))
        .toList();
  }

  private static boolean holdAll(List<List<Statement>> sides, List<List<Statement>> others) {
    return others.stream()
        .allMatch(other -> sides.stream().anyMatch(side -> side.contains(other.get(0))));
  }

  private static Optional<Statement> statement(
      RankedSentence sentence, Wanted wanted, TopicMatcher topic) {
    String text = sentence.text();
    return wanted
        .in(text)
        .filter(value -> topic.isSpokenOfInClause(Clauses.around(text, value.start(), value.end())))
        .filter(value -> topic.isSaidOf(text, value) && !topic.isCountedByTopic(text, value))
        .filter(value -> wanted.isOfItsTime(value, text))
        .min(Comparator.comparingInt(value -> topic.distance(text, value)))
        .map(value -> Statement.of(sentence, value));
  }
}
