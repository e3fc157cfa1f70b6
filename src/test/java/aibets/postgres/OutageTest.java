package aibets.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.Test;

class OutageTest {

  private static final Duration STEP = Duration.ofSeconds(4);

  private final AtomicLong now = new AtomicLong(-1);
  private int losses;
  private final Outage outage = new Outage(() -> losses++, () -> now.getAndAdd(STEP.toNanos()));
  private int attempts;

  /** Fails as often as it is told to. */
  private int attempt(int failures) {
    attempts++;
    if (attempts <= failures) {
      throw away();
    }
    return attempts;
  }

  private static RuntimeException away() {
    return new IllegalStateException(new SQLException("the connection is gone", "08006"));
  }

  @Test
  void retriesWorkUntilTheServerIsBack() {
    assertThat(outage.outlast(() -> attempt(2))).isEqualTo(3);
    assertThat(losses).isEqualTo(2);
  }

  @Test
  void givesUpAfterTenSecondsAndThenAtOnceUntilWorkSucceeds() {
    assertThatThrownBy(() -> outage.outlast(() -> attempt(100))).hasMessageContaining("gone");
    assertThat(attempts).isEqualTo(4);
    assertThatThrownBy(() -> outage.outlast(() -> attempt(100))).hasMessageContaining("gone");
    assertThat(attempts).isEqualTo(5);
    assertThat(outage.outlast(() -> attempt(0))).isEqualTo(6);
    attempts = 0;
    assertThat(outage.outlast(() -> attempt(1))).isEqualTo(2);
  }

  @Test
  void retriesNothingThatTheServerRefusesOrMayHaveCommitted() {
    assertThatThrownBy(
            () ->
                outage.outlast(
                    () -> {
                      attempts++;
                      throw new IllegalStateException(new SQLException("unique", "23505"));
                    }))
        .hasMessageContaining("unique");
    assertThatThrownBy(
            () ->
                outage.outlast(
                    () -> {
                      attempts++;
                      throw new TransactionException("Failed to commit", away());
                    }))
        .isInstanceOf(TransactionException.class);
    assertThat(attempts).isEqualTo(2);
  }

  @Test
  void retriesNothingWhileClosing() {
    outage.close();
    assertThatThrownBy(() -> outage.outlast(() -> attempt(1))).hasMessageContaining("gone");
  }
}
