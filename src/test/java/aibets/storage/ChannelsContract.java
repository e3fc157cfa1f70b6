package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.storage.ChannelSettings.Setting;
import org.junit.jupiter.api.Test;

/** What every storage does with the settings of channels. */
abstract class ChannelsContract {

  abstract Storage storage();

  @Test
  void keepsTheLatestValueOfEachSetting() {
    ChannelSettings channels = storage().channels();
    assertThat(channels.all()).isEmpty();
    channels.set(new Setting("C2", "mode", "ALL"));
    channels.set(new Setting("C1", "mode", "AUTO"));
    channels.set(new Setting("C1", "documents", "hr\nO'Neill"));
    channels.set(new Setting("C1", "mode", ""));
    assertThat(channels.all())
        .containsExactly(
            new Setting("C1", "documents", "hr\nO'Neill"),
            new Setting("C1", "mode", ""),
            new Setting("C2", "mode", "ALL"));
  }

  @Test
  void removesOneSettingAndNoOther() {
    ChannelSettings channels = storage().channels();
    channels.set(new Setting("C1", "mode", "AUTO"));
    channels.set(new Setting("C1", "documents", "hr"));
    channels.reset("C1", "mode");
    channels.reset("C1", "mode");
    channels.reset("C2", "documents");
    assertThat(channels.all()).containsExactly(new Setting("C1", "documents", "hr"));
  }

  @Test
  void refusesOverlongValues() {
    ChannelSettings channels = storage().channels();
    channels.set(new Setting("C1", "mode", "x".repeat(1_000)));
    assertThatThrownBy(() -> channels.set(new Setting("C1", "mode", "x".repeat(1_001))))
        .isInstanceOf(TooLongException.class);
    assertThat(channels.all()).hasSize(1);
  }
}
