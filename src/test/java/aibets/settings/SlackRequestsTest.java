package aibets.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlackRequestsTest {

  private static final Map<String, String> PORT = Map.of("slack.http-port", "3000");

  private static Optional<Settings.Requests> read(
      Map<String, String> environment, Map<String, String> flags) {
    return SettingsReader.read(Optional.empty(), environment, flags).slack().requests();
  }

  @Test
  void areReceivedOnThisMachineIfThereIsAPort() {
    Settings.Requests requests = read(Map.of("SLACK_SIGNING_SECRET", " 8f74 "), PORT).orElseThrow();
    assertThat(requests.host().isLoopbackAddress()).isTrue();
    assertThat(requests.port()).isEqualTo(3000);
    assertThat(requests.signingSecret().reveal()).isEqualTo("8f74");
    assertThat(requests.toString()).doesNotContain("8f74");
  }

  @Test
  void areNotReceivedWithoutAPort() {
    assertThat(read(Map.of("SLACK_SIGNING_SECRET", "8f74"), Map.of())).isEmpty();
  }

  @Test
  void needTheSecret() {
    assertThatThrownBy(() -> read(Map.of(), PORT))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("slack.http-port = '3000': set SLACK_SIGNING_SECRET");
  }
}
