package aibets.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReloadProgressTest {

  @Test
  void expectsTheRestAtTheRateSoFar() {
    ReloadProgress progress = new ReloadProgress(3, 8, 50, 200, Duration.ofSeconds(2));
    assertThat(progress.rate()).isEqualTo(25);
    assertThat(progress.left()).contains(Duration.ofSeconds(6));
  }

  @Test
  void expectsNothingBeforeTheFirstPassage() {
    assertThat(new ReloadProgress(0, 8, 0, 200, Duration.ZERO).left()).isEmpty();
    assertThat(new ReloadProgress(0, 8, 0, 200, Duration.ofSeconds(1)).left()).isEmpty();
  }
}
