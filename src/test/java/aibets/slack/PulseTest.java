package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.slack.Pulse.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulseTest {

  private static final Duration SILENCE = Duration.ofSeconds(10);

  private Duration now = Duration.ZERO;
  private final Pulse pulse = new Pulse(SILENCE, () -> now.toNanos());

  @Test
  void isNotAliveBeforeAnythingCame() {
    assertThat(pulse.isAlive()).isFalse();
    assertThat(pulse.finding(false)).isEqualTo(Finding.DROPPED);
  }

  @Test
  void livesAsLongAsSomethingComes() {
    pulse.heard();
    now = now.plus(SILENCE).minusMillis(1);
    assertThat(pulse.finding(false)).isEqualTo(Finding.DOUBTFUL);
    assertThat(pulse.finding(true)).isEqualTo(Finding.LIVES);
    now = now.plus(SILENCE).minusMillis(1);
    assertThat(pulse.isAlive()).isTrue();
  }

  @Test
  void isSilentAfterTheTimeThatIsSet() {
    pulse.heard();
    now = now.plus(SILENCE);
    assertThat(pulse.isAlive()).isFalse();
    assertThat(pulse.finding(false)).isEqualTo(Finding.SILENT);
  }

  @Test
  void isDroppedAtOnceWhenItIsClosed() {
    pulse.heard();
    pulse.closed();
    assertThat(pulse.isAlive()).isFalse();
    assertThat(pulse.finding(false)).isEqualTo(Finding.DROPPED);
  }

  @Test
  void livesWhenOnlyTheOneBeforeItWasClosed() {
    pulse.heard();
    pulse.closed();
    assertThat(pulse.finding(true)).isEqualTo(Finding.LIVES);
    assertThat(pulse.isAlive()).isTrue();
  }
}
