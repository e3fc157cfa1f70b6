package aibets;

import aibets.slack.SlackBot;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes the bot when the JVM shuts down, on SIGTERM or Ctrl-C, and delays the shutdown until
 * everything else is closed, too: a database that was not closed has to be recovered at the next
 * start.
 */
final class Stop {

  /** The time after which the process is usually killed is 10 s; this leaves a margin. */
  private static final Duration TIME_LIMIT = Duration.ofMillis(9_500);

  /** When answers in progress are aborted: by now, those still waiting have been notified. */
  private static final Duration ANSWERS = Duration.ofMillis(5_500);

  /** When the library is closed: by now all messages are sent, and the bot no longer needs it. */
  private static final Duration MESSAGES = Duration.ofMillis(8_200);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean isAsked;
  private @Nullable Served served;

  /**
   * What is stopped, in this order.
   *
   * @param finish completes the questions in progress, then stops; takes at most about ten seconds
   * @param abort ends answers in progress
   * @param close closes what they need
   */
  record Served(Runnable finish, Runnable abort, Runnable close) {}

  private Stop() {}

  /** Registers the shutdown hook, which waits until {@link #closed()} is called. */
  static Stop prepared() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::stop, "stop"));
    return stop;
  }

  /**
   * Starts a bot that is closed at shutdown.
   *
   * @param answering the library that the bot answers from
   * @return false if the shutdown has already begun
   */
  boolean start(SlackBot starting, Library answering) {
    return start(starting::start, new Served(starting::close, answering::abort, answering::close));
  }

  /**
   * Starts what is stopped at shutdown.
   *
   * @return false if the shutdown has already begun
   */
  boolean start(Runnable starting, Served started) {
    if (!take(started)) {
      return false;
    }
    try {
      starting.run();
      return true;
    } catch (IllegalStateException e) {
      if (isAsked()) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Waits for the shutdown, where there is no bot.
   *
   * @param answering the library that answers until then
   */
  void await(Library answering) throws InterruptedException {
    if (take(new Served(() -> {}, answering::abort, answering::close))) {
      asked.await();
    }
  }

  private synchronized boolean take(Served taken) {
    served = taken;
    return !isAsked;
  }

  private synchronized boolean isAsked() {
    return isAsked;
  }

  private synchronized Optional<Served> ask() {
    isAsked = true;
    asked.countDown();
    Optional<Served> now = Optional.ofNullable(served);
    now.ifPresent(
        each -> {
          after(ANSWERS, each.abort());
          after(MESSAGES, each.close());
        });
    return now;
  }

  private static void after(Duration time, Runnable work) {
    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(work);
  }

  private void stop() {
    long end = System.nanoTime() + TIME_LIMIT.toNanos();
    ask().ifPresent(each -> each.finish().run());
    try {
      closed.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the process exit: everything is closed. */
  void closed() {
    closed.countDown();
  }
}
