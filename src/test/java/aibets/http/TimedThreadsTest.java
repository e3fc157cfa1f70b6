package aibets.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimedThreadsTest {

  private static final Duration LONG = Duration.ofHours(1);

  private TimedThreads threads = new TimedThreads(1, LONG);

  @AfterEach
  void close() {
    threads.close();
  }

  /** Waits for a silent client; completes when it is interrupted. */
  private CompletableFuture<Void> waiting() {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    threads.execute(
        () -> {
          try {
            begun.countDown();
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            ended.complete(null);
          }
        });
    awaited(begun);
    return ended;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isNextOneUndisturbed() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    threads.execute(() -> interrupted.complete(Thread.interrupted()));
    return !interrupted.get(20, TimeUnit.SECONDS);
  }

  @Test
  void endsARequestThatTakesTooLong() throws Exception {
    threads.close();
    threads = new TimedThreads(1, Duration.ofMillis(20));
    waiting().get(20, TimeUnit.SECONDS);
    assertThat(isNextOneUndisturbed()).isTrue();
  }

  @Test
  void endsTheOldestWhenAllThreadsAreTaken() throws Exception {
    CompletableFuture<Void> oldest = waiting();
    assertThat(isNextOneUndisturbed()).isTrue();
    assertThat(oldest).isCompleted();
  }

  @Test
  void neverInterruptsWorkThatMustNotBeInterrupted() throws Exception {
    CompletableFuture<Boolean> within = new CompletableFuture<>();
    CompletableFuture<Boolean> behind = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    threads.execute(
        () -> {
          threads.undisturbed(
              () -> {
                begun.countDown();
                awaited(closed);
                return within.complete(Thread.currentThread().isInterrupted());
              });
          behind.complete(Thread.currentThread().isInterrupted());
        });
    awaited(begun);
    threads.close();
    closed.countDown();
    assertThat(within.get(20, TimeUnit.SECONDS)).isFalse();
    assertThat(behind.get(20, TimeUnit.SECONDS)).isTrue();
  }
}
