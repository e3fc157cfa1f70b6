package aibets.postgres;

import aibets.storage.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps other processes out of a schema, since two would answer the same requests and delete each
 * other's documents. An advisory lock of the server, held by a connection of its own and released
 * when that connection is lost. Thread-safe.
 */
final class SchemaLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaLock.class);

  /** The first half of the lock's key, which marks locks of this program. */
  private static final int OURS = 0x61696265;

  /** The time to wait for the server to notice that the previous process has ended. */
  private static final Duration WAIT = Duration.ofSeconds(2);

  /** How long the loss of the connection may go unnoticed. */
  private static final Duration CHECKED = Duration.ofSeconds(10);

  private final DataSource source;
  private final String schema;
  private final PostgresFailure failure;
  private @Nullable Connection connection;
  private long checkedAt;

  SchemaLock(DataSource source, String schema, PostgresFailure failure) {
    this.source = source;
    this.schema = schema;
    this.failure = failure;
  }

  /**
   * Takes the lock.
   *
   * @throws StorageException if the server is away, or another process has it
   */
  synchronized void take() {
    close();
    try {
      connection = locked(source.getConnection());
      checkedAt = System.nanoTime();
    } catch (SQLException e) {
      throw failure.unopened(e);
    }
  }

  private Connection locked(Connection fresh) throws SQLException {
    try (Statement settings = fresh.createStatement();
        PreparedStatement lock = fresh.prepareStatement("select pg_advisory_lock(?, ?)")) {
      settings.execute("set lock_timeout = " + WAIT.toMillis());
      lock.setInt(1, OURS);
      lock.setInt(2, schema.hashCode());
      lock.execute();
      return fresh;
    } catch (SQLException e) {
      fresh.close();
      throw e;
    }
  }

  /**
   * Takes the lock again if it was lost.
   *
   * @throws StorageException as {@link #take}
   */
  synchronized void ensure() {
    if (connection == null || (isDue() && !isHeld(connection))) {
      take();
    }
  }

  /** Has the connection checked at the next use, because another one was lost. */
  synchronized void doubt() {
    checkedAt = System.nanoTime() - CHECKED.toNanos() - 1;
  }

  private boolean isDue() {
    return System.nanoTime() - checkedAt > CHECKED.toNanos();
  }

  private boolean isHeld(Connection holder) {
    checkedAt = System.nanoTime();
    try {
      return holder.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    Connection holder = connection;
    connection = null;
    if (holder != null) {
      try {
        holder.close();
      } catch (SQLException e) {
        LOG.debug("The connection that held the lock was not closed in good order", e);
      }
    }
  }
}
