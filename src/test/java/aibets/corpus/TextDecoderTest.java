package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private final Notices notices = new Notices();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "windows-1252, <meta charset=windows-1252>, Crêpes “à 4 €”",
        "ISO-8859-1, <META CHARSET = 'iso-8859-1' />, Crêpes à la carte",
        "EUC-KR, `<meta http-equiv=Content-Type content=\"text/html; charset=EUC-KR\">`, 안녕하세요",
        "ISO-8859-2, <?xml version='1.0' encoding='ISO-8859-2'?>, Žluťoučký kůň",
        "UTF-8, <meta charset='utf-16'>, Crêpes à la carte",
        "UTF-16LE, <meta charset='utf-16'>, Crêpes à la carte",
        "UTF-16BE, <p>, Crêpes à la carte"
      })
  void readsPagesInTheirDeclaredOrDetectedCharset(String charset, String head, String text)
      throws Exception {
    String page = head + text;
    assertThat(TextDecoder.markup(page.getBytes(Charset.forName(charset)), notices))
        .isEqualTo(page);
    assertThat(notices.of("a", "a")).isEmpty();
  }

  @Test
  void trustsTheByteOrderMarkOverTheDeclaration() throws Exception {
    String page = "\uFEFF<meta charset=windows-1252>Crêpes";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.markup(bytes, notices)).isEqualTo(page.substring(1));
  }

  @Test
  void readsTextThatIsNotUtf8AsBrowsersDoAndSaysSo() throws Exception {
    byte[] bytes = "Crêpes cost “4 €”.".getBytes(Charset.forName("windows-1252"));
    assertThat(TextDecoder.plain(bytes, notices)).isEqualTo("Crêpes cost “4 €”.");
    assertThat(notice())
        .isEqualTo("charset is not declared, and it is not UTF-8: read as windows-1252");
  }

  @Test
  void losesOnlyTheInvalidByteOfUtf8() throws Exception {
    byte[] bytes = "Crêpes à la carte x".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;
    assertThat(TextDecoder.plain(bytes, notices)).isEqualTo("Crêpes à la carte \uFFFD");
    assertThat(notice()).startsWith("charset 'UTF-8' does not fit every byte");
  }

  @Test
  void reportsAnUnknownCharset() throws Exception {
    String page = "<meta charset=klingon>Crêpes";
    assertThat(TextDecoder.markup(page.getBytes(StandardCharsets.UTF_8), notices)).isEqualTo(page);
    assertThat(notice()).isEqualTo("charset 'klingon' is unknown: left out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\1\2\3", "a\0b", "\1\2\3\4\5 text", "PK\3\4\0\0"})
  void refusesContentThatIsNotText(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> TextDecoder.plain(bytes, notices))
        .hasMessage("is binary, not text: remove it, or save it as text");
  }

  private String notice() {
    return notices.of("a", "a").get(0).text();
  }
}
