package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private Duration tryAsSoonAsMayBe() {
    Duration wait = backoff.remaining(now);
    now = now.plus(wait);
    backoff.tried(now);
    return wait;
  }

  @Test
  void triesAtOnceAndThenEverMoreSeldom() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      waits.add(tryAsSoonAsMayBe().toSeconds());
    }
    assertThat(waits).containsExactly(0L, 1L, 2L, 4L, 8L, 8L, 8L);
  }

  @Test
  void beginsAnewAfterAMinuteWithoutAnAttempt() {
    tryAsSoonAsMayBe();
    tryAsSoonAsMayBe();
    now = now.plus(Duration.ofSeconds(61));
    assertThat(tryAsSoonAsMayBe()).isZero();
    assertThat(tryAsSoonAsMayBe()).isEqualTo(Duration.ofSeconds(1));
  }
}
