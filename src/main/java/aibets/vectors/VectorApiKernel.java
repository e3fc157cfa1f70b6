package aibets.vectors;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Uses the processor's vector instructions. Loaded only if the incubator module is present. */
final class VectorApiKernel implements Kernel {

  private static final VectorShape SHAPE =
      VectorShape.preferredShape().vectorBitSize() > 512
          ? VectorShape.S_512_BIT
          : VectorShape.preferredShape();
  private static final VectorSpecies<Long> WORDS = VectorSpecies.of(long.class, SHAPE);
  private static final VectorSpecies<Short> CODES = VectorSpecies.of(short.class, SHAPE);
  private static final VectorSpecies<Integer> SUMS = VectorSpecies.of(int.class, SHAPE);

  VectorApiKernel() {
    if (SHAPE.vectorBitSize() < 128) {
      throw new UnsupportedOperationException("The processor has no vector instructions");
    }
  }

  @Override
  public void sum(long[] codes, int rows, Query question, int[] sums) {
    int words = question.even.length;
    for (int row = 0; row < rows; row++) {
      sums[row] = sum(codes, row * words, words, question.evenCodes, question.oddCodes);
    }
  }

  private static int sum(long[] codes, int from, int words, short[] even, short[] odd) {
    IntVector upper = IntVector.zero(SUMS);
    IntVector lower = IntVector.zero(SUMS);
    int lanes = CODES.length();
    int at = 0;
    for (int i = 0; i < words; i += 2 * WORDS.length()) {
      // Four products per 16-bit lane, as many as fit; then pairs of 32-bit lanes.
      IntVector four =
          products(codes, from + i, even, odd, at)
              .add(products(codes, from + i + WORDS.length(), even, odd, at + lanes))
              .reinterpretAsInts();
      upper = upper.add(four.lanewise(VectorOperators.ASHR, 16));
      lower = lower.add(four.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 16));
      at += 2 * lanes;
    }
    return upper.add(lower).reduceLanes(VectorOperators.ADD);
  }

  private static ShortVector products(long[] codes, int from, short[] even, short[] odd, int at) {
    ShortVector pairs = LongVector.fromArray(WORDS, codes, from).reinterpretAsShorts();
    return pairs
        .and((short) 0xFF)
        .mul(ShortVector.fromArray(CODES, even, at))
        .add(pairs.lanewise(VectorOperators.LSHR, 8).mul(ShortVector.fromArray(CODES, odd, at)));
  }
}
