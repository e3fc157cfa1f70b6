package aibets.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsSettingsTest {

  private static Settings.News read(Map<String, String> flags) {
    return SettingsReader.read(Optional.empty(), Map.of(), flags).slack().news();
  }

  @Test
  void notifiesOfGapsAndSendsNoDigestUnlessItIsSet() {
    assertThat(read(Map.of())).isEqualTo(new Settings.News(true, 20, false));
  }

  @Test
  void readsWhatIsSet() {
    Map<String, String> flags =
        Map.of(
            "slack.gap-messages", "off",
            "slack.watches", "off",
            "slack.weekly-digest", "on",
            "slack.admin-channel", "C01");
    assertThat(read(flags)).isEqualTo(new Settings.News(false, 0, true));
  }

  @Test
  void namesWhatIsMissingOrWrong() {
    assertThatThrownBy(() -> read(Map.of("slack.weekly-digest", "on", "slack.watches", "101")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("also set slack.admin-channel")
        .hasMessageContaining("give a whole number from 1 to 100, or off");
  }
}
