package aibets.slack;

import aibets.desk.Desk;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Shows that the bot is at work on a question: by a status, which Slack takes away with the answer,
 * or by an emoji where there can be none. Best cost, and never after the answer.
 */
final class WorkingSign {

  private static final long PATIENCE_SECONDS = 3;

  private enum Shown {
    NOTHING,
    STATUS,
    EMOJI
  }

  private final CompletableFuture<Shown> shown = new CompletableFuture<>();
  private final Incoming incoming;
  private final SmallCalls calls;

  private WorkingSign(Incoming incoming, SmallCalls calls) {
    this.incoming = incoming;
    this.calls = calls;
  }

  /** Never blocks. */
  static WorkingSign show(Incoming incoming, Desk desk, SmallCalls calls) {
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

  /** Waits until it is shown or cannot be: shown behind the answer, it would stay. */
  void awaitShown() {
    ended();
  }

  /** Takes it away. */
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
      // Then it is not shown, as far as anybody knows.
    }
    return Shown.NOTHING;
  }
}
