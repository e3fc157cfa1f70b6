package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.storage.Replicas;
import aibets.storage.StorageException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandoverTest {

  private static final Duration TICK = Replicas.LEASE.dividedBy(5);

  private Duration now = Duration.ZERO;
  private boolean fails;
  private boolean left;
  private int taken;

  private final Replicas replicas =
      new Replicas() {
        @Override
        public void renew() {
          if (fails) {
            throw new StorageException("The database is away");
          }
        }

        @Override
        public void leave() {
          left = true;
        }
      };

  private final Handover handover = new Handover(replicas, () -> taken++, () -> now.toNanos());

  private void look(Duration later) {
    now = now.plus(later);
    handover.look();
  }

  @Test
  void takesOverOnceItHasLivedForALease() {
    handover.begin();
    for (int i = 0; i < 4; i++) {
      look(TICK);
    }
    assertThat(taken).isZero();
    look(TICK);
    look(TICK);
    assertThat(taken).isEqualTo(2);
  }

  @Test
  void waitsForTheOthersAfterTheStorageFailed() {
    look(Replicas.LEASE.dividedBy(3));
    fails = true;
    look(TICK);
    fails = false;
    for (int i = 0; i < 4; i++) {
      look(TICK);
    }
    assertThat(taken).isZero();
    look(TICK);
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void waitsForTheOthersAfterAPause() {
    for (int i = 0; i < 5; i++) {
      look(TICK);
    }
    assertThat(taken).isEqualTo(1);
    look(Replicas.LEASE);
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void leavesWhenItIsClosed() {
    handover.close();
    assertThat(left).isTrue();
  }
}
