package aibets.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PriorityGateTest {

  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void encodesWhenUrgentWorkIsDone() {
    PriorityGate way = new PriorityGate(Duration.ofMinutes(1), 2);
    CompletableFuture<Void> text =
        way.first(
            () -> {
              CompletableFuture<Void> encoding = encoding(way);
              done.add("urgent");
              return encoding;
            });
    text.join();
    assertThat(done).containsExactly("urgent", "text");
  }

  @Test
  void encodesAfterAWhileDespiteUrgentWork() {
    PriorityGate way = new PriorityGate(Duration.ofMillis(1), 2);
    way.first(
        () -> {
          encoding(way).join();
          return done.add("urgent");
        });
    assertThat(done).containsExactly("text", "urgent");
  }

  private CompletableFuture<Void> encoding(PriorityGate way) {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> encoding =
        CompletableFuture.runAsync(
            () -> {
              begun.countDown();
              way.behind(new HashingEncoder("test")).encode("A text.");
              done.add("text");
            });
    try {
      begun.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return encoding;
  }
}
