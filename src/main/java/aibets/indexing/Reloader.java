package aibets.indexing;

/**
 * Brings what is asked up to date with the seeds. Safe for use by several threads; one reload runs
 * at a time.
 */
public interface Reloader {

  /** Told how far a reload has come, from the thread that runs it. */
  @FunctionalInterface
  interface Progress {

    /** Hears nothing. */
    Progress SILENT = progress -> {};

    /** Hears it when encoding begins, after every passage and after every document. */
    void reached(ReloadProgress progress);
  }

  /**
   * Reads the seeds, encodes what is new or changed, and publishes the result; questions are
   * answered from the old version until then.
   *
   * @throws ReloadException if nothing could be read or stored, if it was cancelled, or if another
   *     reload is running; the old version stays
   */
  ReloadReport reload(Progress progress);

  /**
   * Asks the reload that runs to end, soon, without publishing anything.
   *
   * @return whether it will; not so if none runs, if it publishes already, or if this reloader
   *     cannot
   */
  default boolean cancel() {
    return false;
  }
}
