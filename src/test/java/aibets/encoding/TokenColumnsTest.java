package aibets.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenColumnsTest {

  private final Random random = new Random(6);

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 32, 384})
  void comparesEachTokenOfEachPassage(int dimension) {
    TokenColumns columns = new TokenColumns(dimension);
    float[] question = unit(2, dimension);
    for (int count : new int[] {40, 0, 1, 130, 16}) {
      float[] vectors = unit(count, dimension);
      columns.read(matrix(count, vectors));
      float[] cosines = new float[count];
      columns.cosines(question, dimension, cosines);
      for (int t = 0; t < count; t++) {
        float exact = Vectors.dot(question, dimension, vectors, t * dimension, dimension);
        assertThat(cosines[t])
            .as("similarity to token %d of %d", t, count)
            .isCloseTo(exact, within(dimension < 384 ? .1f : .02f));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 384})
  void addsUpTokens(int dimension) {
    TokenColumns columns = new TokenColumns(dimension);
    float[] vectors = unit(20, dimension);
    columns.read(matrix(20, vectors));
    float[] sum = new float[dimension];
    columns.addTo(sum, 3, 5);
    for (int d = 0; d < dimension; d++) {
      float exact = vectors[3 * dimension + d] + vectors[4 * dimension + d];
      assertThat(sum[d]).isCloseTo(exact, within(.15f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void refusesAnotherDimension(int dimension) {
    TokenColumns columns = new TokenColumns(4);
    TokenMatrix other = matrix(1, unit(1, dimension));
    assertThatThrownBy(() -> columns.read(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected tokens of dimension 4, but got " + dimension);
  }

  private static TokenMatrix matrix(int count, float[] vectors) {
    int[] numbers = new int[count];
    TokenMatrix matrix =
        TokenMatrix.of(new Encoding.Tokens(numbers, numbers, vectors), offset -> 0);
    return TokenMatrix.fromBytes(matrix.toBytes());
  }

  private float[] unit(int count, int dimension) {
    float[] vectors = new float[count * dimension];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) random.nextGaussian();
    }
    for (int row = 0; row < count; row++) {
      Vectors.normalize(vectors, row * dimension, dimension);
    }
    return vectors;
  }
}
