package aibets.postgres;

import aibets.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tables of a schema as they are while processes use them. Each process shares an
 * advisory lock of the server; to migrate the schema, a process must have it alone. The lock is
 * held by a connection of its own and released when that connection is lost. Thread-safe.
 */
final class SchemaLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SchemaLock.class);

  /** How long to wait for a process that migrates the schema. */
  private static final Duration MIGRATED = Duration.ofSeconds(10);

  /** How long to wait for processes that have just ended, if the schema must be migrated. */
  private static final Duration ENDED = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** How long the loss of the connection may go unnoticed. */
  private static final Duration CHECKED = Duration.ofSeconds(10);

  /** How long those who waited while the server was away are spared waiting for it in turn. */
  private static final Duration AWAY = Duration.ofMillis(500);

  private final DataSource source;
  private final SchemaVersion version;
  private final AdvisoryKey key;
  private final PostgresFailure failure;
  private @Nullable Connection connection;
  private @Nullable StorageException failed;
  private long checkedAt;
  private long failedAt;

  SchemaLock(DataSource source, SchemaVersion version, AdvisoryKey key, PostgresFailure failure) {
    this.source = source;
    this.version = version;
    this.key = key;
    this.failure = failure;
  }

  /**
   * Takes the lock, and migrates the schema if it must be.
   *
   * @throws StorageException if the server is away, if the schema must be migrated but other
   *     processes use it, or if a newer version of the program has migrated it
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
    try {
      key.limitWaits(fresh, MIGRATED);
      long end = System.nanoTime() + ENDED.toNanos();
      while (!isShared(fresh)) {
        if (System.nanoTime() > end) {
          throw failure.inUse();
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      return fresh;
    } catch (SQLException | RuntimeException e) {
      fresh.close();
      throw e;
    }
  }

  /**
   * Shares the lock; returns false if the schema must be migrated but another process uses it. The
   * lock is not shared while the version is looked up for the first time: processes that start at
   * the same time would prevent each other from migrating.
   */
  private boolean isShared(Connection fresh) throws SQLException {
    if (!version.isCurrent() && key.tryLock(fresh)) {
      version.migrate();
      key.share(fresh);
      key.unlock(fresh);
      return true;
    }
    key.share(fresh);
    if (version.isCurrent()) {
      return true;
    }
    key.unshare(fresh);
    return false;
  }

  /**
   * Takes the lock again if it was lost.
   *
   * @throws StorageException as {@link #take}
   */
  synchronized void ensure() {
    if (failed != null && System.nanoTime() - failedAt < AWAY.toNanos()) {
      throw failed;
    }
    failed = null;
    if (connection == null || (isDue() && !isHeld(connection))) {
      try {
        take();
      } catch (StorageException e) {
        failed = e;
        failedAt = System.nanoTime();
        throw e;
      }
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
