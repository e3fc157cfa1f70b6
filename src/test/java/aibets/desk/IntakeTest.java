package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.h2.H2Storage;
import aibets.slack.MemoryArchive;
import aibets.storage.RequestStore;
import aibets.storage.Storage;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private final RequestStore store = MemoryArchive.empty().storage().requests();
  private final Intake seen = intake(store);

  private static Intake intake(RequestStore store) {
    return new Intake(store, Clock.systemUTC());
  }

  @Test
  void knowsWhatSharesAKeyWithWhatCameBefore() {
    assertThat(seen.isNew("message 1", "event 1")).isTrue();
    assertThat(seen.isNew("message 1", "event 2")).isFalse();
    assertThat(seen.isNew("message 2", "event 1")).isFalse();
    assertThat(seen.isNew("message 3", "event 3")).isTrue();
  }

  @Test
  void knowsAfterARestartWhatWasKept() {
    assertThat(seen.isNew("message 1", "event 1")).isTrue();
    assertThat(intake(store).isNew("message 1", "event 2")).isFalse();
  }

  @Test
  void answersWhatItCannotLookUp() {
    Storage closed = H2Storage.inMemory();
    closed.close();
    Intake broken = intake(closed.requests());
    assertThat(broken.isNew("message 1")).isTrue();
    assertThat(broken.isNew("message 1")).isFalse();
    broken.delivering("message 1");
    broken.settle("message 1");
  }

  @Test
  void takesExactlyOneOfThoseThatComeTogether() throws Exception {
    for (int i = 0; i < 500; i++) {
      String event = "event " + i;
      String message = "message " + i;
      AtomicInteger taken = new AtomicInteger();
      Runnable delivery = () -> taken.addAndGet(seen.isNew(message, event) ? 1 : 0);
      List<Thread> threads = IntStream.range(0, 4).mapToObj(t -> new Thread(delivery)).toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(taken).hasValue(1);
    }
  }
}
