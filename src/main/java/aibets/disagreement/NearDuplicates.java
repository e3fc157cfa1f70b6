package aibets.disagreement;

import aibets.english.SentenceSimilarity;
import aibets.english.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs of sentences in two documents that differ only in a value: one is an altered copy. */
final class NearDuplicates {

  private NearDuplicates() {}

  /**
   * Returns the two sides of the best such pair; none if there is no pair.
   *
   * @param statements best first
   */
  static List<List<Statement>> sides(List<Statement> statements) {
    for (Statement one : statements) {
      for (Statement other : statements) {
        if (!one.agreesWith(other)
            && !one.document().equals(other.document())
            && alike(one, other)) {
          return List.of(agreeing(one, statements), agreeing(other, statements));
        }
      }
    }
    return List.of();
  }

  private static List<Statement> agreeing(Statement with, List<Statement> statements) {
    return statements.stream().filter(with::agreesWith).toList();
  }

  private static boolean alike(Statement one, Statement other) {
    return SentenceSimilarity.areNearDuplicates(words(one), words(other));
  }

  private static Set<String> words(Statement statement) {
    return new HashSet<>(Words.of(statement.sentence().text().replace(statement.written(), " ")));
  }
}
