package aibets.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain – “quoted” 🙂 $1 \\1",
        "\0 and \0\0",
        "\u0010",
        "\u00100000",
        "\u0010\u00100010",
        "\ud83d",
        "cut 🙂\ud83d",
        "\ude42\ud83d"
      })
  void returnsWhatWasWritten(String text) {
    String escaped = EscapedTexts.escaped(text);
    assertThat(escaped).doesNotContain("\0").doesNotMatch("(?s).*\\p{Cs}.*");
    assertThat(EscapedTexts.unescaped(escaped)).isEqualTo(text);
  }
}
