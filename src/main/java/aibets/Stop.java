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
  private @Nullable SlackBot bot;
  private @Nullable Library library;

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
    if (!take(starting, answering)) {
      return false;
    }
    try {
      starting.start();
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
    if (take(null, answering)) {
      asked.await();
    }
  }

  private synchronized boolean take(@Nullable SlackBot starting, Library answering) {
    bot = starting;
    library = answering;
    return !isAsked;
  }

  private synchronized boolean isAsked() {
    return isAsked;
  }

  private synchronized Optional<SlackBot> ask() {
    isAsked = true;
    asked.countDown();
    Optional.ofNullable(library)
        .ifPresent(
            answering -> {
              after(ANSWERS, answering::abort);
              after(MESSAGES, answering::close);
            });
    return Optional.ofNullable(bot);
  }

  private static void after(Duration time, Runnable work) {
    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(work);
  }

  private void stop() {
    long end = System.nanoTime() + TIME_LIMIT.toNanos();
    ask().ifPresent(SlackBot::close);
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
