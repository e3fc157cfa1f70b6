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
 * Keeps other processes out of a schema: two would answer the same requests and take each other's
 * documents away. The server holds it for a connection, and forgets it when that is lost.
 */
final class SchemaLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaLock.class);

  /** Of this program's locks, in the server's name for them. */
  private static final int OURS = 0x61696265;

  /** From the end of one process to its successor's start, the server may take a moment. */
  private static final Duration WAIT = Duration.ofSeconds(2);

  /** How long a lost connection may stay unnoticed. */
  private static final Duration CHECKED = Duration.ofSeconds(10);

  private final DataSource source;
  private final String schema;
  private final Failure failure;
  private @Nullable Connection connection;
  private long checkedAt;

  SchemaLock(DataSource source, String schema, Failure failure) {
    this.source = source;
    this.schema = schema;
    this.failure = failure;
  }

  /**
   * Takes it.
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
   * Takes it again if it was lost.
   *
   * @throws StorageException as {@link #take}
   */
  synchronized void ensure() {
    if (connection == null || (isDue() && !isHeld(connection))) {
      take();
    }
  }

  /** Another connection was lost, and perhaps the one that holds it. */
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
