package aibets.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenMatrixTest {

  private final Encoding.Tokens tokens =
      new HashingEncoder("test").encode("world models learn how a glass falls").tokens();

  @Test
  void keepsIdsAndGroupsThroughBytes() {
    TokenMatrix matrix =
        TokenMatrix.fromBytes(
            TokenMatrix.of(tokens, offset -> offset < 6 ? TokenMatrix.CONTEXT : 2).toBytes());
    assertThat(matrix.count()).isEqualTo(7);
    assertThat(matrix.id(3)).isEqualTo(tokens.ids()[3]);
    assertThat(matrix.group(0)).isEqualTo(TokenMatrix.CONTEXT);
    assertThat(matrix.group(6)).isEqualTo(2);
  }

  @Test
  void acceptsNoTokens() {
    Encoding.Tokens none = new Encoding.Tokens(new int[0], new int[0], new float[0]);
    assertThat(TokenMatrix.fromBytes(TokenMatrix.of(none, offset -> 0).toBytes()).count()).isZero();
  }

  @Test
  void refusesMoreSentencesThanAByteCanCount() {
    assertThat(TokenMatrix.of(tokens, offset -> 127).group(0)).isEqualTo(127);
    assertThatThrownBy(() -> TokenMatrix.of(tokens, offset -> 128))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("128");
  }
}
