package aibets.socketmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

  /** A clock of nanoseconds that soon overflows. */
  private long now = Long.MAX_VALUE - Duration.ofSeconds(5).toNanos();

  private final Backoff backoff = new Backoff(() -> now);

  private Duration tryAsSoonAsMayBe() {
    Duration wait = backoff.remaining();
    now += wait.toNanos();
    backoff.tried();
    return wait;
  }

  @Test
  void retriesAtOnceAndThenLessAndLessOften() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      waits.add(tryAsSoonAsMayBe().toSeconds());
    }
    assertThat(waits).containsExactly(0L, 1L, 2L, 4L, 8L, 8L, 8L);
  }

  @Test
  void startsOverAfterAMinuteWithoutAnAttempt() {
    tryAsSoonAsMayBe();
    tryAsSoonAsMayBe();
    now += Duration.ofSeconds(61).toNanos();
    assertThat(tryAsSoonAsMayBe()).isZero();
    assertThat(tryAsSoonAsMayBe()).isEqualTo(Duration.ofSeconds(1));
  }
}
