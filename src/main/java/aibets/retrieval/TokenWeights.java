package aibets.retrieval;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much a word piece says: its inverse document frequency over the corpus' passages. Immutable.
 */
final class TokenWeights {

  /**
   * The words that questions are put with. Statements have few of them, so that in a small corpus
   * they would seem the rarest words of all.
   */
  static final String FUNCTION_WORDS =
      "how much many did do does done who whom whose what which when where why is are was were be been has have had can"
          + " could will would should may might the a an of in on at to for from by with and or but ? , . ' s it its they"
          + " them their he him his she her this that these those there if as about any some";

  private static final double FUNCTION_WORD_SHARE = 0.25;

  private final int[] frequencies;
  private final int passages;
  private final Set<Integer> functionWords;

  private TokenWeights(int[] frequencies, int passages, Set<Integer> functionWords) {
    this.frequencies = frequencies;
    this.passages = passages;
    this.functionWords = functionWords;
  }

  /** BM25's idf, ln(1 + (N - n + .5) / (n + .5)); a piece that the corpus never had weighs most. */
  double of(int tokenId) {
    int n = tokenId < frequencies.length ? frequencies[tokenId] : 0;
    double idf = Math.log(1 + (passages - n + 0.5) / (n + 0.5));
    return functionWords.contains(tokenId) ? FUNCTION_WORD_SHARE * idf : idf;
  }

  static final class Builder {

    private static final int VOCABULARY = 1 << 15;

    private int[] frequencies = new int[VOCABULARY];
    private int[] seenIn = new int[VOCABULARY];
    private int turn;
    private int passages;

    void add(int[] tokenIds) {
      count(tokenIds, 1);
    }

    void remove(int[] tokenIds) {
      count(tokenIds, -1);
    }

    private void count(int[] tokenIds, int times) {
      passages += times;
      turn++;
      for (int id : tokenIds) {
        makeRoom(id);
        if (seenIn[id] != turn) {
          seenIn[id] = turn;
          frequencies[id] += times;
        }
      }
    }

    private void makeRoom(int id) {
      if (id >= frequencies.length) {
        frequencies = Arrays.copyOf(frequencies, 2 * id);
        seenIn = Arrays.copyOf(seenIn, 2 * id);
      }
    }

    TokenWeights build(int[] functionWords) {
      Set<Integer> ids = Arrays.stream(functionWords).boxed().collect(Collectors.toSet());
      return new TokenWeights(frequencies.clone(), passages, ids);
    }
  }
}
