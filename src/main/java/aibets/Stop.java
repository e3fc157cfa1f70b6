package aibets;

import aibets.slack.SlackBot;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes the bot when the process is told to end, by SIGTERM or Ctrl-C, and holds the end up until
 * all else is closed, too: a database that is not is read through at the next start.
 */
final class Stop {

  /** Whoever ends a process this way kills it after ten seconds. */
  private static final Duration TIME_LIMIT = Duration.ofMillis(9_500);

  /** By then whoever is not answered has been told, and nobody waits for an answer any more. */
  private static final Duration ANSWERS = Duration.ofMillis(5_500);

  /** By then all has been sent; what is left of the bot needs no library. */
  private static final Duration MESSAGES = Duration.ofMillis(8_200);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private boolean isAsked;
  private @Nullable SlackBot bot;
  private @Nullable Library library;

  private Stop() {}

  /** Holds the end up from now on, until all {@linkplain #closed() is closed}. */
  static Stop prepared() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::stop, "stop"));
    return stop;
  }

  /**
   * Starts a bot that is to be closed, unless the process was told to end; returns whether.
   *
   * @param answering that the bot answers from
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
   * Waits until the process is told to end, where there is no bot.
   *
   * @param answering what is answered from until then
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
              after(ANSWERS, answering::fallSilent);
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

  /** All is closed; the process may end. */
  void closed() {
    closed.countDown();
  }
}
