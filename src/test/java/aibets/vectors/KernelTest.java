package aibets.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelTest {

  private static final int ROWS = 100;

  private final Random random = new Random(1);

  @Test
  void vectorInstructionsAreUsedWhereTheModuleIs() {
    assertThat(Kernel.best().getClass().getSimpleName()).isEqualTo("VectorApiKernel");
  }

  @Test
  void bothAgreeOnAnyCodes() {
    float[] question = new float[384];
    for (int i = 0; i < question.length; i++) {
      question[i] = random.nextFloat() - 0.5f;
    }
    long[] codes = new long[ROWS * Query.words(384)];
    Arrays.setAll(codes, i -> random.nextLong() & 0x7F7F7F7F7F7F7F7FL);
    assertBothAgree(codes, new Query(question));
  }

  @Test
  void bothAgreeOnTheGreatestAndTheLeastSums() {
    long[] codes = new long[ROWS * Query.words(384)];
    Arrays.fill(codes, 0x7F7F7F7F7F7F7F7FL);
    float[] question = new float[384];
    Arrays.fill(question, 1);
    assertThat(assertBothAgree(codes, new Query(question))).containsOnly(384 * 127 * 63);
    Arrays.fill(question, -1);
    assertThat(assertBothAgree(codes, new Query(question))).containsOnly(-384 * 127 * 63);
  }

  private static int[] assertBothAgree(long[] codes, Query question) {
    int[] plain = new int[ROWS];
    int[] vector = new int[ROWS];
    new PlainKernel().sum(codes, ROWS, question, plain);
    Kernel.best().sum(codes, ROWS, question, vector);
    assertThat(vector).isEqualTo(plain);
    return plain;
  }
}
