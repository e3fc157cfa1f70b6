package aibets.corpus;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Where reading can end before it is done. */
record Checkpoint(BooleanSupplier isCancelled) {

  /**
   * Goes on, unless it was cancelled.
   *
   * @throws CancellationException if so
   */
  void pass() {
    if (isCancelled.getAsBoolean()) {
      throw new CancellationException("Reading the documents was cancelled");
    }
  }
}
