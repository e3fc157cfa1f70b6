package aibets.corpus;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A point at which reading can be cancelled. */
record Checkpoint(BooleanSupplier isCancelled) {

  /**
   * Continues unless reading was cancelled.
   *
   * @throws CancellationException if it was
   */
  void pass() {
    if (isCancelled.getAsBoolean()) {
      throw new CancellationException("Reading the documents was cancelled");
    }
  }
}
