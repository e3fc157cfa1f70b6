package aibets.retrieval;

import aibets.encoding.Encoding;
import aibets.vectors.Hit;
import aibets.vectors.VectorIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A snapshot of the live corpus, in which candidates are searched. Immutable; shares most of its
 * data with the snapshots before and after it.
 *
 * @param rows the passages of the rows of {@code dense}
 */
record SearchIndex(
    Rows rows, VectorIndex dense, LexicalIndex lexical, TokenWeights weights, Acronyms acronyms) {

  /** The constant of reciprocal rank fusion (Cormack et al. 2009). */
  private static final int RRF = 60;

  /**
   * Returns passages by dense similarity and by words, combined by reciprocal rank fusion.
   *
   * @param limit the maximum number of results; twice as many are retrieved by either method
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
