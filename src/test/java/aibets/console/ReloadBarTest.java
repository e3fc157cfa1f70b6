package aibets.console;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.indexing.ReloadProgress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReloadBarTest {

  @Test
  void showsDocumentsRateAndTimeLeft() {
    assertThat(ReloadBar.remark(new ReloadProgress(12, 40, 100, 1600, Duration.ofSeconds(10))))
        .isEqualTo(" 2:30 left, 10/s, 12/40 documents");
  }

  @Test
  void showsNoRateBeforeTheFirstPassage() {
    assertThat(ReloadBar.remark(new ReloadProgress(0, 40, 0, 1600, Duration.ZERO)))
        .isEqualTo(" 0/40 documents");
  }
}
