package aibets.indexing;

/** Updates the corpus from the seeds. Thread-safe; one reload runs at a time. */
public interface Reloader {

  /** Receives the progress of a reload, on the thread that runs it. */
  @FunctionalInterface
  interface Progress {

    /** Ignores progress. */
    Progress SILENT = progress -> {};

    /** Called when encoding begins, after every passage and after every document. */
    void reached(ReloadProgress progress);
  }

  /**
   * Reads the seeds, encodes what is new or changed, and publishes the result; until then,
   * questions are answered from the old version.
   *
   * @throws ReloadException if nothing could be read or stored, if it was cancelled, or if another
   *     reload is running; the old version remains
   */
  ReloadReport reload(Progress progress);

  /**
   * Asks the running reload to stop without publishing anything.
   *
   * @return whether it will stop; false if none is running, it is already publishing, or cancelling
   *     is unsupported
   */
  default boolean cancel() {
    return false;
  }
}
