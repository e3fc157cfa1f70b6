package aibets.retrieval;

import aibets.encoding.Encoding;
import aibets.encoding.TokenColumns;
import aibets.encoding.TokenMatrix;
import aibets.encoding.Vectors;

/**
 * Compares a question with the sentences of a passage token by token ("MaxSim", Khattab and Zaharia
 * 2020), weighting each token of the question by its rarity.
 */
final class LateInteraction {

  private final float[] vector;
  private final Encoding.Tokens tokens;
  private final QuestionTokens question;
  private final TokenColumns columns;

  LateInteraction(Encoding encoding, TokenWeights corpus) {
    vector = encoding.vector();
    tokens = encoding.tokens();
    question = QuestionTokens.of(tokens.ids(), corpus);
    columns = new TokenColumns(vector.length);
  }

  /** Returns the number of tokens of the question. */
  int tokens() {
    return tokens.count();
  }

  /**
   * Compares a passage.
   *
   * @param sentences the number of its sentences
   */
  Matches compare(TokenMatrix passage, int sentences) {
    Matches matches = new Matches(sentences, question);
    columns.read(passage);
    addCosines(passage, matches, sentences);
    addPairs(passage, matches);
    addMeans(passage, matches, sentences);
    return matches;
  }

  private void addCosines(TokenMatrix passage, Matches matches, int sentences) {
    float[] cosines = new float[passage.count()];
    for (int i = 0; i < tokens.count(); i++) {
      columns.cosines(tokens.vectors(), i * vector.length, cosines);
      int id = tokens.ids()[i];
      for (int t = 0; t < cosines.length; t++) {
        int group = passage.group(t);
        matches.add(
            group == TokenMatrix.CONTEXT ? sentences : group, i, cosines[t], id == passage.id(t));
      }
    }
  }

  /** Relies on the tokens of a sentence being consecutive. */
  private void addMeans(TokenMatrix passage, Matches matches, int sentences) {
    float[][] means = new float[sentences][vector.length];
    int end;
    for (int start = 0; start < passage.count(); start = end) {
      int group = passage.group(start);
      end = start + 1;
      while (end < passage.count() && passage.group(end) == group) {
        end++;
      }
      if (group != TokenMatrix.CONTEXT) {
        columns.addTo(means[group], start, end);
      }
    }
    for (int s = 0; s < sentences; s++) {
      Vectors.normalize(means[s], 0, vector.length);
      matches.dense[s] = Vectors.dot(means[s], 0, vector, 0, vector.length);
    }
  }

  private void addPairs(TokenMatrix passage, Matches matches) {
    double[] weights = question.weights();
    double found = 0;
    double all = 0;
    for (int i = 0; i + 1 < tokens.count(); i++) {
      double weight = weights[i] + weights[i + 1];
      all += weight;
      if (hasPair(passage, tokens.ids()[i], tokens.ids()[i + 1])) {
        found += weight;
      }
    }
    matches.pairs = all == 0 ? 0 : found / all;
  }

  private static boolean hasPair(TokenMatrix passage, int first, int second) {
    for (int t = 0; t + 1 < passage.count(); t++) {
      if (passage.id(t) == first && passage.id(t + 1) == second) {
        return true;
      }
    }
    return false;
  }
}
