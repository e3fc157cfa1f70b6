package aibets.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorIndexTest {

  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] WEST = {-1, 0};

  static Stream<Kernel> kernels() {
    return Stream.of(new PlainKernel(), Kernel.best());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void findsWhatComparingEveryRowFinds(Kernel kernel) {
    RandomVectors random = new RandomVectors(384, 1);
    List<float[]> rows = random.list(2100);
    assertExact(VectorIndex.empty(384, kernel).plus(rows), rows, random.list(8));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void findsTheNearestAmongSimilarOrEqualRows(Kernel kernel) {
    RandomVectors random = new RandomVectors(384, 2);
    List<float[]> rows = random.clustered(2100, 10);
    assertExact(VectorIndex.empty(384, kernel).plus(rows), rows, rows.subList(0, 8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 100, 129, 768})
  void acceptsAnyDimension(int dimension) {
    RandomVectors random = new RandomVectors(dimension, 3);
    List<float[]> rows = random.list(1100);
    assertExact(VectorIndex.empty(dimension).plus(rows), rows, random.list(5));
  }

  private static void assertExact(VectorIndex index, List<float[]> rows, List<float[]> questions) {
    for (float[] question : questions) {
      for (int limit : new int[] {1, 10, 100}) {
        assertThat(index.nearest(question, limit))
            .isEqualTo(RandomVectors.nearest(rows, question, limit, row -> true));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 500})
  void findsTheNearestAmongSomeRows(int step) {
    RandomVectors random = new RandomVectors(384, 4);
    List<float[]> rows = random.list(5000);
    BitSet among = new BitSet();
    IntStream.range(0, 5000).filter(row -> row % step == 0).forEach(among::set);
    VectorIndex index = VectorIndex.empty(384).plus(rows);
    float[] question = random.next();
    assertThat(index.nearest(question, 10, -2, among))
        .isEqualTo(RandomVectors.nearest(rows, question, 10, row -> row % step == 0));
  }

  @Test
  void leavesOutRowsThatAreNotNearEnough() {
    VectorIndex index = VectorIndex.empty(2).plus(List.of(WEST, NORTH, EAST));
    assertThat(index.nearest(EAST, 3)).extracting(Hit::row).containsExactly(2, 1, 0);
    assertThat(index.nearest(EAST, 3, 0, null)).extracting(Hit::row).containsExactly(2, 1);
    assertThat(index.nearest(EAST, 3, 0.5f, null)).containsExactly(new Hit(2, 1));
  }

  @Test
  void findsNothingInAnEmptyIndex() {
    assertThat(VectorIndex.empty(2).nearest(EAST, 10)).isEmpty();
    assertThat(VectorIndex.empty(2).plus(List.of(EAST)).nearest(EAST, 0)).isEmpty();
  }

  @Test
  void noLongerFindsRemovedRowsAndKeepsTheOthers() {
    VectorIndex index = VectorIndex.empty(2).plus(List.of(EAST, NORTH, WEST));
    VectorIndex without = index.without(BitSet.valueOf(new long[] {0b10}));
    assertThat(without.nearest(EAST, 3)).extracting(Hit::row).containsExactly(0, 2);
    assertThat(without.live()).isEqualTo(2);
    assertThat(index.nearest(EAST, 3)).hasSize(3);
  }

  @Test
  void growsIntoTwoIndexesThatDoNotMix() {
    VectorIndex index = VectorIndex.empty(2).plus(List.of(EAST));
    VectorIndex north = index.plus(List.of(NORTH));
    VectorIndex west = index.plus(List.of(WEST));
    assertThat(index.nearest(EAST, 9)).hasSize(1);
    assertThat(north.vector(1)).isEqualTo(NORTH);
    assertThat(west.vector(1)).isEqualTo(WEST);
    assertThat(west.nearest(WEST, 1)).containsExactly(new Hit(1, 1));
  }

  @Test
  void treatsZeroVectorsAsOrthogonal() {
    VectorIndex index = VectorIndex.empty(2).plus(List.of(new float[2], WEST, EAST));
    assertThat(index.nearest(EAST, 3)).extracting(Hit::cosine).containsExactly(1f, 0f, -1f);
    assertThat(index.nearest(new float[2], 1)).containsExactly(new Hit(0, 0));
  }

  @Test
  void refusesVectorsThatItCannotCompare() {
    VectorIndex index = VectorIndex.empty(2);
    Stream.of(new float[] {1}, new float[] {2, 0}, new float[] {Float.NaN, 0})
        .forEach(
            vector ->
                assertThatThrownBy(() -> index.plus(List.of(vector)))
                    .isInstanceOf(IllegalArgumentException.class));
    assertThatThrownBy(() -> index.nearest(new float[] {Float.NaN, 0}, 1))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> index.nearest(new float[] {1}, 1)).hasMessageContaining("but got 1");
    assertThatThrownBy(() -> VectorIndex.empty(0)).hasMessageContaining("'0'");
  }
}
