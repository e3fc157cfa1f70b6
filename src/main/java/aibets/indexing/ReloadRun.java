package aibets.indexing;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A running reload: its progress, and whether it can still be cancelled. Thread-safe. */
final class ReloadRun implements Reloader.Progress {

  private enum State {
    ENCODING,
    CANCELLED,
    PUBLISHING
  }

  private final Reloader.Progress listener;
  private final AtomicReference<State> state = new AtomicReference<>(State.ENCODING);
  private volatile @Nullable ReloadProgress progress;

  ReloadRun(Reloader.Progress listener) {
    this.listener = listener;
  }

  /**
   * Stops a cancelled reload at the next passage.
   *
   * @throws ReloadException if it was cancelled
   */
  @Override
  public void reached(ReloadProgress reached) {
    if (isCancelled()) {
      throw ReloadException.cancelled();
    }
    progress = reached;
    listener.reached(reached);
  }

  /** Cancels the reload; returns false if it is already publishing. */
  boolean cancel() {
    state.compareAndSet(State.ENCODING, State.CANCELLED);
    return isCancelled();
  }

  boolean isCancelled() {
    return state.get() == State.CANCELLED;
  }

  /**
   * Begins publishing; the reload can no longer be cancelled.
   *
   * @throws ReloadException if it was cancelled
   */
  void beginPublishing() {
    if (!state.compareAndSet(State.ENCODING, State.PUBLISHING)) {
      throw ReloadException.cancelled();
    }
  }

  /** Returns the exception for a second, concurrent reload. */
  ReloadException refusal() {
    ReloadProgress reached = progress;
    String howFar =
        reached == null
            ? ""
            : ": %d of %d passages are done".formatted(reached.passages(), reached.allPassages());
    return new ReloadException(
        "A reload is already running" + howFar + ". Try again when it has finished.");
  }
}
