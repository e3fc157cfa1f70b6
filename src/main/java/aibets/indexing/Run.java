package aibets.indexing;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One reload while it runs: how far it has come, and whether it can be cancelled still. Safe for
 * use by several threads.
 */
final class Run implements Reloader.Progress {

  private enum State {
    ENCODING,
    CANCELLED,
    PUBLISHING
  }

  private final Reloader.Progress listener;
  private final AtomicReference<State> state = new AtomicReference<>(State.ENCODING);
  private volatile @Nullable ReloadProgress progress;

  Run(Reloader.Progress listener) {
    this.listener = listener;
  }

  /**
   * Ends the reload at the next passage.
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

  /** Returns whether nothing of this reload will be published. */
  boolean cancel() {
    state.compareAndSet(State.ENCODING, State.CANCELLED);
    return isCancelled();
  }

  boolean isCancelled() {
    return state.get() == State.CANCELLED;
  }

  /**
   * From here on it cannot be cancelled.
   *
   * @throws ReloadException if it was cancelled
   */
  void beginPublishing() {
    if (!state.compareAndSet(State.ENCODING, State.PUBLISHING)) {
      throw ReloadException.cancelled();
    }
  }

  /** What to tell who asks for another one. */
  ReloadException refusal() {
    ReloadProgress reached = progress;
    String howFar =
        reached == null
            ? ""
            : ": %d of %d passages are done".formatted(reached.passages(), reached.allPassages());
    return new ReloadException(
        "A reload is running already" + howFar + ". Ask again when it has ended.");
  }
}
