package aibets.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** How much of a database's file is in use. */
final class Compaction {

  /** Less than this is not worth writing all of it anew. */
  private static final long UNUSED_BYTES = 1L << 20;

  /** More than this would hold up the end: 70 MB a second are written. */
  private static final long LONGEST_BYTES = 1L << 26;

  private static final String FACTS =
      """
      select setting_name, setting_value from information_schema.settings
      where setting_name in ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')
      """;

  private Compaction() {}

  /**
   * Whether the file is written anew in a second and a third of it or more is unused, or something
   * was taken out of it: its bytes stay where they are until others are written there.
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
    return (isHollow || hasErased) && used < LONGEST_BYTES;
  }
}
