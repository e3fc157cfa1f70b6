package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenEventsTest {

  private final SeenEvents seen = new SeenEvents();

  @Test
  void knowsWhatSharesAKeyWithWhatCameBefore() {
    assertThat(seen.isNew("message 1", "event 1")).isTrue();
    assertThat(seen.isNew("message 1", "event 2")).isFalse();
    assertThat(seen.isNew("message 2", "event 1")).isFalse();
    assertThat(seen.isNew("message 3", "event 3")).isTrue();
  }

  @Test
  void knowsAfterARestartWhatWasKept() {
    Set<String> kept = new HashSet<>();
    assertThat(new SeenEvents(kept::add).isNew("message 1", "event 1")).isTrue();
    assertThat(new SeenEvents(kept::add).isNew("message 1", "event 2")).isFalse();
  }

  @Test
  void answersWhatItCannotLookUp() {
    SeenEvents broken =
        new SeenEvents(
            key -> {
              throw new IllegalStateException("closed");
            });
    assertThat(broken.isNew("message 1")).isTrue();
    assertThat(broken.isNew("message 1")).isFalse();
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
