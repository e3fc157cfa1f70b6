package aibets.vectors;

import aibets.encoding.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Random unit vectors, and the simplest search for the nearest ones. */
final class RandomVectors {

  private final Random random;
  private final int dimension;

  RandomVectors(int dimension, long seed) {
    this.dimension = dimension;
    random = new Random(seed);
  }

  float[] next() {
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    Vectors.normalize(vector, 0, dimension);
    return vector;
  }

  List<float[]> list(int count) {
    return IntStream.range(0, count).mapToObj(i -> next()).toList();
  }

  /**
   * Returns vectors like those of passages about a few subjects: each near one of {@code centres}
   * vectors, some of them equal.
   */
  List<float[]> clustered(int count, int centres) {
    List<float[]> around = list(centres);
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] vector = around.get(random.nextInt(centres)).clone();
      if (i % 3 > 0) {
        for (int j = 0; j < dimension; j++) {
          vector[j] += (float) random.nextGaussian() * 0.02f;
        }
        Vectors.normalize(vector, 0, dimension);
      }
      vectors.add(vector);
    }
    return vectors;
  }

  static List<Hit> nearest(List<float[]> rows, float[] question, int limit, IntPredicate among) {
    return IntStream.range(0, rows.size())
        .filter(among)
        .mapToObj(row -> new Hit(row, Vectors.dot(question, 0, rows.get(row), 0, question.length)))
        .sorted(Comparator.comparing(Hit::cosine).reversed().thenComparing(Hit::row))
        .limit(limit)
        .toList();
  }
}
