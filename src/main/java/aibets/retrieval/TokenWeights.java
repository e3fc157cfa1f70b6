package aibets.retrieval;

import java.util.Arrays;

/** The weights of word pieces: their inverse document frequency over the passages. Immutable. */
final class TokenWeights {

  /**
   * The share of passages assumed to contain a function word. In a small corpus question words
   * would otherwise seem to be the rarest words, because statements rarely contain them.
   */
  private static final double FUNCTION_WORD_SHARE = 0.25;

  private final int[] frequencies;
  private final int passages;
  private final FunctionWords functionWords;

  private TokenWeights(int[] frequencies, int passages, FunctionWords functionWords) {
    this.frequencies = frequencies;
    this.passages = passages;
    this.functionWords = functionWords;
  }

  /** Returns BM25's idf, ln(1 + (N - n + .5) / (n + .5)), which is highest for unknown pieces. */
  double of(int tokenId) {
    int n = tokenId < frequencies.length ? frequencies[tokenId] : 0;
    double idf = Math.log(1 + (passages - n + 0.5) / (n + 0.5));
    return functionWords.all().contains(tokenId) ? FUNCTION_WORD_SHARE * idf : idf;
  }

  FunctionWords functionWords() {
    return functionWords;
  }

  static final class Builder {

    private static final int VOCABULARY = 1 << 15;

    private int[] frequencies = new int[VOCABULARY];
    private int[] seenIn = new int[VOCABULARY];
    private int turn;
    private int passages;

    /**
     * Adds the contents of {@link #written()}.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    void read(String written) {
      String[] numbers = written.split(" ", -1);
      if (numbers.length % 2 == 0) {
        throw new IllegalArgumentException("Expected pairs of numbers, but got: " + written);
      }
      passages += Integer.parseInt(numbers[0]);
      for (int i = 1; i < numbers.length; i += 2) {
        int id = Integer.parseInt(numbers[i]);
        makeRoom(id);
        frequencies[id] += Integer.parseInt(numbers[i + 1]);
      }
    }

    /** Returns the number of passages, and each piece that occurs with its frequency. */
    String written() {
      StringBuilder numbers = new StringBuilder().append(passages);
      for (int id = 0; id < frequencies.length; id++) {
        if (frequencies[id] != 0) {
          numbers.append(' ').append(id).append(' ').append(frequencies[id]);
        }
      }
      return numbers.toString();
    }

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

    TokenWeights build(FunctionWords functionWords) {
      return new TokenWeights(frequencies.clone(), passages, functionWords);
    }
  }
}
