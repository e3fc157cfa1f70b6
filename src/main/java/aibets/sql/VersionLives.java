package aibets.sql;

/**
 * The SQL for what is live. In a shared database, versions that were live are kept for a while,
 * because questions in other processes may still read them.
 *
 * @param shared whether several processes use the database
 */
record VersionLives(boolean shared) {

  /** Much longer than other processes need to follow a reload, and than a question takes. */
  private static final String KEPT = "interval '10' minute";

  /** Returns what to set for a version that becomes live, or no longer is. */
  String set(boolean live) {
    String since = live ? "null" : "current_timestamp";
    return "live = " + live + (shared ? ", dead_since = " + since : "");
  }

  /** Returns the condition for versions that may be deleted. */
  String isPurgeable() {
    return "not live"
        + (shared
            ? " and (dead_since is null or dead_since < current_timestamp - " + KEPT + ")"
            : "");
  }
}
