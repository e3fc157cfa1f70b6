package aibets.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @CsvSource({
    "'a\u001b[31mb', 'a [31mb'",
    "'a\u009b31mb', 'a 31mb'",
    "'a\rb\u0000c', 'a b c'",
    "'a\u202egpj.exe', 'agpj.exe'",
    "'a\u2066b\u2069c\u200fd', 'abcd'",
    "'a\u00adb\u200bc\ufeffd', 'abcd'",
    "'a\u2028b\u2029c', 'a b c'",
    "'a\ud83db', 'a\ufffdb'"
  })
  void letsNoTextControlTheTerminal(String text, String shown) {
    assertThat(VisibleText.of(text)).isEqualTo(shown);
  }

  @Test
  void removesTagsHiddenBehindAnEmoji() {
    assertThat(VisibleText.of("\ud83c\udff4\udb40\udc67\udb40\udc7f!")).isEqualTo("\ud83c\udff4!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "€5 million, “quoted”",
        "\ud83d\udc69\u200d\ud83d\udcbb",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
      })
  void leavesOrdinaryTextUnchanged(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void keepsLinesOnlyWhereTheyAreWanted() {
    assertThat(VisibleText.of("a\n\tb")).isEqualTo("a\n\tb");
    assertThat(VisibleText.line("a\n\tb")).isEqualTo("a  b");
  }
}
