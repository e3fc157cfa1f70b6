package aibets.retrieval;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a word piece says: its inverse document frequency over the corpus' passages. Immutable.
 */
final class TokenWeights {

  private final Map<Integer, Integer> frequencies;
  private final int passages;

  private TokenWeights(Map<Integer, Integer> frequencies, int passages) {
    this.frequencies = frequencies;
    this.passages = passages;
  }

  /** BM25's idf, ln(1 + (N - n + .5) / (n + .5)); a piece that the corpus never had weighs most. */
  double of(int tokenId) {
    int n = frequencies.getOrDefault(tokenId, 0);
    return Math.log(1 + (passages - n + 0.5) / (n + 0.5));
  }

  static final class Builder {

    private final Map<Integer, Integer> frequencies = new HashMap<>();
    private int passages;

    void add(int[] tokenIds) {
      passages++;
      BitSet seen = new BitSet();
      for (int id : tokenIds) {
        if (!seen.get(id)) {
          seen.set(id);
          frequencies.merge(id, 1, Integer::sum);
        }
      }
    }

    TokenWeights build() {
      return new TokenWeights(Map.copyOf(frequencies), passages);
    }
  }
}
