package aibets;

import aibets.slack.SlackBot;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes the bot when the process is told to end, by SIGTERM or Ctrl-C, and holds the end up until
 * all else is closed, too: a database that is not is read through at the next start.
 */
final class Stop {

  /** Whoever ends a process this way kills it after ten seconds. */
  private static final Duration MOST = Duration.ofMillis(9_500);

  private final CountDownLatch closed = new CountDownLatch(1);

  /** From now on. */
  void closes(SlackBot bot) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(bot), "stop"));
  }

  private void close(SlackBot bot) {
    long end = System.nanoTime() + MOST.toNanos();
    bot.close();
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
