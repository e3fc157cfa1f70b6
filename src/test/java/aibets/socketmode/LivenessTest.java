package aibets.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.socketmode.Liveness.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LivenessTest {

  private static final Duration SILENCE = Duration.ofSeconds(10);

  private Duration now = Duration.ZERO;
  private final Liveness liveness = new Liveness(SILENCE, () -> now.toNanos());

  @Test
  void isNotAliveBeforeAnythingIsReceived() {
    assertThat(liveness.isAlive()).isFalse();
    assertThat(liveness.finding(false)).isEqualTo(Finding.DROPPED);
  }

  @Test
  void isAliveWhileMessagesArrive() {
    liveness.heard();
    now = now.plus(SILENCE).minusMillis(1);
    assertThat(liveness.finding(false)).isEqualTo(Finding.DOUBTFUL);
    assertThat(liveness.finding(true)).isEqualTo(Finding.LIVES);
    now = now.plus(SILENCE).minusMillis(1);
    assertThat(liveness.isAlive()).isTrue();
  }

  @Test
  void isSilentAfterTheConfiguredTime() {
    liveness.heard();
    now = now.plus(SILENCE);
    assertThat(liveness.isAlive()).isFalse();
    assertThat(liveness.finding(false)).isEqualTo(Finding.SILENT);
  }

  @Test
  void isDroppedAtOnceWhenItIsClosed() {
    liveness.heard();
    liveness.closed();
    assertThat(liveness.isAlive()).isFalse();
    assertThat(liveness.finding(false)).isEqualTo(Finding.DROPPED);
  }

  @Test
  void isAliveIfOnlyThePreviousConnectionWasClosed() {
    liveness.heard();
    liveness.closed();
    assertThat(liveness.finding(true)).isEqualTo(Finding.LIVES);
    assertThat(liveness.isAlive()).isTrue();
  }
}
