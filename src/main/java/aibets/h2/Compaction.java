package aibets.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Decides whether to compact a database file. */
final class Compaction {

  /** With less unused space, compacting is not worthwhile. */
  private static final long UNUSED_BYTES = 1L << 20;

  /** Compacting more would delay shutdown too long, at 70 MB per second. */
  private static final long MAX_USED_BYTES = 1L << 26;

  private static final String FACTS =
      """
      select setting_name, setting_value from information_schema.settings
      where setting_name in ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')
      """;

  private Compaction() {}

  /**
   * Whether compacting takes at most a second and at least a third of the file is unused, or rows
   * were deleted whose bytes would otherwise remain in the file until overwritten.
   */
  static boolean isWorthIt(Statement statement, boolean hasErased) throws SQLException {
    Map<String, Long> facts = new HashMap<>();
    try (ResultSet row = statement.executeQuery(FACTS)) {
      while (row.next()) {
        facts.put(row.getString(1), row.getLong(2));
      }
    }
    long size = facts.getOrDefault("info.FILE_SIZE", 0L);
    double chunks = facts.getOrDefault("info.FILL_RATE", 100L) / 100.0;
    double within = facts.getOrDefault("info.CHUNKS_FILL_RATE", 100L) / 100.0;
    long used = (long) (size * chunks * within);
    boolean isHollow = size - used > Math.max(UNUSED_BYTES, size / 3);
    return (isHollow || hasErased) && used < MAX_USED_BYTES;
  }
}
