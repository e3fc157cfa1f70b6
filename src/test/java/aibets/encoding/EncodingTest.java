package aibets.encoding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

  private static final Encoding.Tokens NONE =
      new Encoding.Tokens(new int[0], new int[0], new float[0]);

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void refusesNumbersThatAreNotFinite(float number) {
    float[] vector = {0, number};
    Encoding.Tokens tokens = new Encoding.Tokens(new int[1], new int[1], vector);
    assertThatThrownBy(() -> new Encoding(vector, NONE))
        .isInstanceOf(EncodingException.class)
        .hasMessageContaining(String.valueOf(number));
    assertThatThrownBy(() -> new Encoding(new float[2], tokens))
        .isInstanceOf(EncodingException.class);
  }
}
