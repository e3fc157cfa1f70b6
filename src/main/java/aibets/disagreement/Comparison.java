package aibets.disagreement;

import aibets.retrieval.RankedSentence;
import aibets.values.Value;
import aibets.values.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares what different documents state in answer to a question. It errs on the side of seeing no
 * difference. Safe for use by several threads at once.
 */
public final class Comparison {

  /** How many of the best sentences are compared. */
  private static final int CONSIDERED = 300;

  /** How many of them are searched for names. */
  private static final int NAMED = 60;

  private static final Pattern CLAUSE =
      Pattern.compile(
          "; |, (?:while|whereas|and|but|against|as|which|who)\\b|, led by\\b|, (?:the|an?) \\w+ that\\b| (?:while|whereas|against|versus|vs\\.?) ");

  private final Wording wording = Wording.shipped();

  /**
   * The sides that documents take, the one of the best sentence first: none if fewer than two
   * documents state anything, one if they agree, more if they do not. No document is on two sides
   * with one sentence.
   *
   * @param about the names that the question is about
   * @param sides each with the statements that agree, best first
   */
  public record Result(String about, List<List<Statement>> sides) {

    /** Copies the list. */
    public Result {
      sides = List.copyOf(sides);
    }
  }

  /**
   * Compares the best sentences.
   *
   * @param ranked best first
   */
  public Result of(String question, List<RankedSentence> ranked) {
    List<RankedSentence> best = ranked.subList(0, Math.min(CONSIDERED, ranked.size()));
    Optional<Asked> asked = Asked.by(question);
    return asked.isEmpty() ? ofNames(question, best) : ofValues(question, asked.get(), best);
  }

  private Result ofNames(String question, List<RankedSentence> best) {
    Topic topic = Topic.of(question, question, wording.remembering());
    List<RankedSentence> named = best.stream().limit(NAMED).filter(topic::isNamedIn).toList();
    return new Result(topic.about(), new Namings(question, named).sides());
  }

  private Result ofValues(String question, Asked asked, List<RankedSentence> best) {
    Topic topic = Topic.of(question, asked.withoutAsking(), wording.remembering());
    List<Statement> statements =
        best.stream()
            .filter(topic::isSpokenOfIn)
            .flatMap(sentence -> statement(sentence, asked, topic).stream())
            .toList();
    List<List<Statement>> sides = Sides.of(ofOneThing(statements, topic));
    List<List<Statement>> twins = Twins.sides(loosely(asked, topic, best));
    return new Result(topic.about(), twins.isEmpty() || holdAll(sides, twins) ? sides : twins);
  }

  /** Those that say of the question what the best one says: another's deadline is another. */
  private static List<Statement> ofOneThing(List<Statement> statements, Topic topic) {
    return statements.stream()
        .filter(each -> topic.isNamedAsIn(statements.get(0).sentence(), each.sentence()))
        .toList();
  }

  /** Sentences that name anything of the question: enough where two are alike. */
  private static List<Statement> loosely(Asked asked, Topic topic, List<RankedSentence> best) {
    return best.stream()
        .filter(topic::isTouchedIn)
        .flatMap(
            sentence ->
                values(sentence.text(), asked).limit(1).map(value -> Statement.of(sentence, value)))
        .toList();
  }

  private static boolean holdAll(List<List<Statement>> sides, List<List<Statement>> others) {
    return others.stream()
        .allMatch(other -> sides.stream().anyMatch(side -> side.contains(other.get(0))));
  }

  private static Stream<Value> values(String text, Asked asked) {
    List<Value> known = Values.in(asked.question());
    return Values.in(text).stream()
        .filter(value -> asked.isMetBy(value, text))
        .filter(value -> known.stream().noneMatch(value::agreesWith));
  }

  private static Optional<Statement> statement(RankedSentence sentence, Asked asked, Topic topic) {
    String text = sentence.text();
    return values(text, asked)
        .filter(value -> topic.isSpokenOfInClause(clause(text, value)))
        .filter(value -> topic.isSaidOf(text, value))
        .filter(value -> asked.isWanted(text, value))
        .min(Comparator.comparingInt(value -> topic.distance(text, value)))
        .map(value -> Statement.of(sentence, value));
  }

  /** The part of a text around a value that speaks of one thing. */
  static String clause(String text, Value value) {
    int start = 0;
    List<Integer> ends = new ArrayList<>();
    Matcher border = CLAUSE.matcher(text);
    while (border.find()) {
      if (border.end() <= value.start()) {
        start = border.end();
      } else if (border.start() >= value.end()) {
        ends.add(border.start());
      }
    }
    return text.substring(start, ends.isEmpty() ? text.length() : ends.get(0));
  }
}
