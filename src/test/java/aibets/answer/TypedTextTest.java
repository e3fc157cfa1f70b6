package aibets.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who founded the har\u00ADbour?",
        "Who founded the har\u200Bbour?",
        "Who\u00A0founded the harbour?\u202E",
        "\u200EWho founded\u2028the harbour?\u0000"
      })
  void removesInvisibleCharacters(String typed) {
    assertThat(TypedText.clean(typed)).isEqualTo("Who founded the harbour?");
  }
}
