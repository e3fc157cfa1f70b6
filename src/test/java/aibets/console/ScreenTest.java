package aibets.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

  private static final String TEXT = "Türkiye: €5 million “quoted” \ud83d\ude42";

  private static byte[] written(String text, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintWriter writer = Screen.writer(bytes, charset)) {
      writer.print(text);
    }
    return bytes.toByteArray();
  }

  @Test
  void writesUtf8IfNotToATerminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Screen.writer(bytes).println(TEXT);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT + System.lineSeparator());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "US-ASCII", "GB18030", "UTF-16"})
  void losesNoCharacterOnAnyTerminal(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String json = new ObjectMapper().writeValueAsString(TEXT);
    String shown = new String(written(json, charset), charset);
    assertThat(new ObjectMapper().readValue(shown, String.class)).isEqualTo(TEXT);
  }

  @Test
  void writesUnsupportedCharactersByTheirNumber() {
    assertThat(new String(written(TEXT, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
        .isEqualTo("Türkiye: \\u20ac5 million \\u201cquoted\\u201d \\ud83d\\ude42");
  }

  @Test
  void keepsAnUnpairedSurrogateInJson() throws IOException {
    String line = new JsonLines().line("a\ud83d", "no \udc00 question \ud83d\ude42");
    byte[] bytes = written(line, StandardCharsets.UTF_8);
    assertThat(new ObjectMapper().readTree(bytes).path("question").asText()).isEqualTo("a\ud83d");
    assertThat(new ObjectMapper().readTree(bytes).path("error").asText())
        .isEqualTo("no \udc00 question \ud83d\ude42");
  }

  @Test
  void escapesTerminalControlsInJson() throws IOException {
    String odd = "a\u202eb\u009bc\u001bd\u2028e\udb40\udc7ff";
    String line = new JsonLines().line(odd, "no question");
    assertThat(line).doesNotContainPattern("[\\p{Cf}\\p{Cc}\\p{Zl}]").contains("\\u202eb\\u009bc");
    assertThat(new ObjectMapper().readTree(line).path("question").asText()).isEqualTo(odd);
  }
}
