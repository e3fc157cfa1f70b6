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
    Progress SILENT = (done, total) -> {};

    /** Says that {@code done} of {@code total} passages are encoded. */
    void encoded(int done, int total);
  }

  /**
   * Reads the seeds, encodes what is new or changed, and publishes the result; questions are
   * answered from the old version until then.
   *
   * @throws ReloadException if nothing could be read or stored, or if another reload is running;
   *     the old version stays
   */
  ReloadReport reload(Progress progress);
}
