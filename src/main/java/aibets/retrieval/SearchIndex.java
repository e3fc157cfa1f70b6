package aibets.retrieval;

import aibets.encoding.Encoding;
import aibets.vectors.Hit;
import aibets.vectors.VectorIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the candidates of a question are found in: the live corpus at one moment. An immutable
 * snapshot that shares most of what it is made of with the ones before and after it.
 *
 * @param rows which passage a row of {@code dense} is
 */
record SearchIndex(
    Rows rows, VectorIndex dense, LexicalIndex lexical, TokenWeights weights, Acronyms acronyms) {

  /** Reciprocal rank fusion's constant (Cormack et al. 2009). */
  private static final int RRF = 60;

  /**
   * The passages that are near by meaning or share words, fused by reciprocal rank.
   *
   * @param limit at most this many, and from twice as many of either kind
   */
  List<Found> candidates(String question, Encoding encoding, int limit) {
    Map<Integer, Double> fused = new HashMap<>();
    List<Hit> near = dense.nearest(encoding.vector(), limit);
    for (int rank = 0; rank < near.size(); rank++) {
      fused.merge(near.get(rank).row(), 1.0 / (RRF + rank), Double::sum);
    }
    List<LexicalIndex.Match> matches = lexical.search(acronyms.spelledOut(question), limit);
    Map<Integer, Double> shares = new HashMap<>();
    for (int rank = 0; rank < matches.size(); rank++) {
      int row = rows.row(matches.get(rank).passage());
      fused.merge(row, 1.0 / (RRF + rank), Double::sum);
      shares.put(row, matches.get(rank).score() / matches.get(0).score());
    }
    return fused.entrySet().stream()
        .filter(entry -> entry.getKey() >= 0)
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(limit)
        .map(entry -> found(entry.getKey(), encoding, shares.getOrDefault(entry.getKey(), 0.0)))
        .toList();
  }

  private Found found(int row, Encoding encoding, double share) {
    return new Found(
        rows.version(row), rows.passage(row), dense.cosine(encoding.vector(), row), share);
  }
}
