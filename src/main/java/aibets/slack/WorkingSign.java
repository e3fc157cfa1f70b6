package aibets.slack;

import aibets.desk.Desk;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Shows that the bot is working on a question: by a status, which Slack clears when the answer is
 * posted, or by a reaction where there is no status. Optional, and never shown after the answer.
 */
final class WorkingSign {

  private static final long PATIENCE_SECONDS = 3;

  private enum Shown {
    NOTHING,
    STATUS,
    EMOJI
  }

  private final CompletableFuture<Shown> shown = new CompletableFuture<>();
  private final IncomingMessage incoming;
  private final SmallCalls calls;

  private WorkingSign(IncomingMessage incoming, SmallCalls calls) {
    this.incoming = incoming;
    this.calls = calls;
  }

  /** Shows the sign. Never blocks. */
  static WorkingSign show(IncomingMessage incoming, Desk desk, SmallCalls calls) {
    WorkingSign sign = new WorkingSign(incoming, calls);
    desk.aside(sign::show, () -> sign.shown.complete(Shown.NOTHING));
    return sign;
  }

  private void show() {
    Shown done = Shown.NOTHING;
    try {
      String thread = incoming.place().thread();
      if (!thread.isEmpty() && calls.status(incoming.channel(), thread)) {
        done = Shown.STATUS;
      } else if (calls.react(incoming.channel(), incoming.ts(), true)) {
        done = Shown.EMOJI;
      }
    } finally {
      shown.complete(done);
    }
  }

  /** Waits until it is shown or has failed; shown after the answer, it would remain. */
  void awaitShown() {
    ended();
  }

  /** Removes the sign. */
  void end() {
    if (ended() == Shown.EMOJI) {
      calls.react(incoming.channel(), incoming.ts(), false);
    }
  }

  private Shown ended() {
    try {
      return shown.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Assume that it is not shown.
    }
    return Shown.NOTHING;
  }
}
