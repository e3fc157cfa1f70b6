package aibets.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The key of an advisory lock of the server, which a connection holds until it is closed. */
record AdvisoryKey(int number) {

  /** The first half of each key, which marks locks of this program. */
  private static final int OURS = 0x61696265;

  /** Returns the key of a schema. */
  static AdvisoryKey of(String schema) {
    return new AdvisoryKey(schema.hashCode());
  }

  /** Returns the key of a task in a schema. */
  static AdvisoryKey of(String schema, String task) {
    return of(schema + "\n" + task);
  }

  /** Limits how long the methods of this class wait. */
  void limitWaits(Connection connection, Duration most) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = " + most.toMillis());
    }
  }

  /** Waits until no other connection has the lock alone, and shares it. */
  void share(Connection connection) throws SQLException {
    call(connection, "select pg_advisory_lock_shared(?, ?)");
  }

  void unshare(Connection connection) throws SQLException {
    call(connection, "select pg_advisory_unlock_shared(?, ?)");
  }

  /** Takes the lock alone; returns false if another connection has or shares it. */
  boolean tryLock(Connection connection) throws SQLException {
    return call(connection, "select pg_try_advisory_lock(?, ?)").equals("t");
  }

  void unlock(Connection connection) throws SQLException {
    call(connection, "select pg_advisory_unlock(?, ?)");
  }

  private String call(Connection connection, String function) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(function)) {
      statement.setInt(1, OURS);
      statement.setInt(2, number);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return String.valueOf(result.getString(1));
      }
    }
  }
}
