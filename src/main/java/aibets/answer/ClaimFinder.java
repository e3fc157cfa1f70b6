package aibets.answer;

import aibets.disagreement.Comparison;
import aibets.disagreement.Statement;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds quotes for the answers that documents state. */
final class ClaimFinder {

  private final Comparison comparison = new Comparison();

  /**
   * Returns the claims of the best sentences; empty if fewer than two documents state an answer.
   */
  Optional<Claims> in(Question question, List<RankedSentence> ranked) {
    return claims(comparison.of(question, ranked));
  }

  /** Returns the claims of the best sentence and of others that list other names, if any do. */
  Optional<Claims> listed(Question question, List<RankedSentence> ranked) {
    return claims(comparison.ofLists(question, ranked));
  }

  private static Optional<Claims> claims(Comparison.Result result) {
    return result.sides().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Claims(result.about(), result.sides().stream().map(ClaimFinder::side).toList()));
  }

  private static Claims.Side side(List<Statement> statements) {
    Map<String, Quote> quotes = new LinkedHashMap<>();
    for (Statement statement : statements) {
      quotes.putIfAbsent(statement.sentence().document().id(), Quote.of(statement.sentence()));
    }
    return new Claims.Side(statements.get(0).written(), List.copyOf(quotes.values()));
  }
}
