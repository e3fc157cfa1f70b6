package aibets.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets: where they come from, and that they are never shown. */
class SecretSettingsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ai-bets:\n  slack:\n    bot-token: xoxb-1-two",
        "ai-bets:\n  slack: {botToken: one-two}",
        "ai-bets:\n  SLACK_APP_TOKENS: [one-two]",
        "ai-bets:\n  signing-Secret: one-two",
        "ai-bets:\n  color: XOXB-1-two",
        "ai-bets:\n  admins: xapp-1-two",
        "ai-bets:\n  watch: xoxe.xoxp-1-two",
        "ai-bets:\n  xoxb-1-two: on",
        "ai-bets: {a: 'xoxb-1-two"
      })
  void neverShowsWhatMayBeATokenInTheFile(String yaml) {
    assertThatThrownBy(() -> read(yaml, Map.of(), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageNotContaining("two");
  }

  @ParameterizedTest
  @CsvSource({
    "AI_BETS_SLACK_BOT_TOKEN, one-two",
    "AI_BETS_COLOR, xoxb-1-two",
    "AI_BETS_WATCH, xapp-1-two"
  })
  void neverShowsAPossibleTokenInTheEnvironment(String name, String value) {
    assertThatThrownBy(() -> read("ai-bets: {}", Map.of(name, value), Map.of()))
        .hasMessageContaining(name.equals("AI_BETS_WATCH") ? "watch = '(hidden)'" : name)
        .hasMessageNotContaining("two");
  }

  @ParameterizedTest
  @CsvSource({"slack.bot-token, one-two", "xoxb-1-two, on", "threshold, xoxb-1-two"})
  void neverShowsAPossibleTokenInAFlag(String name, String value) {
    assertThatThrownBy(() -> read("ai-bets: {}", Map.of(), Map.of(name, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageNotContaining("two");
  }

  @Test
  void saysWhereTokensComeFromInstead() {
    assertThatThrownBy(
            () -> read("ai-bets: {}", Map.of("AI_BETS_SLACK_BOT_TOKEN", "xoxb-1"), Map.of()))
        .hasMessageContainingAll(
            "AI_BETS_SLACK_BOT_TOKEN = '(hidden)'", "unset it", "from SLACK_BOT_TOKEN");
  }

  @Test
  void servesOtherMachinesOnlyWithAToken() throws IOException {
    String file = "ai-bets: {http: {port: 8085, host: 0.0.0.0}}";
    assertThatThrownBy(() -> read(file, Map.of(), Map.of()))
        .hasMessageContainingAll("http.host = '0.0.0.0'", "AI_BETS_HTTP_TOKEN");
    assertThatThrownBy(() -> read(file, Map.of("AI_BETS_HTTP_TOKEN", "short"), Map.of()))
        .hasMessageContaining("AI_BETS_HTTP_TOKEN = '(hidden)': give a secret of at least 16");
    Settings settings = read(file, Map.of("AI_BETS_HTTP_TOKEN", "0123456789abcdef"), Map.of());
    assertThat(settings.http().host().getHostAddress()).isEqualTo("0.0.0.0");
    assertThat(settings.toString()).doesNotContain("0123456789abcdef");
  }

  @Test
  void neverShowsATokenInItsText() throws IOException {
    Settings settings = read("ai-bets: {}", Map.of("SLACK_BOT_TOKEN", "xoxb-1"), Map.of());
    assertThat(settings.slack().botToken().reveal()).isEqualTo("xoxb-1");
    assertThat(settings.toString()).doesNotContain("xoxb").contains("(secret)", "(not set)");
  }

  private Settings read(String yaml, Map<String, String> environment, Map<String, String> flags)
      throws IOException {
    return SettingsReaderTest.read(directory, yaml, environment, flags);
  }
}
