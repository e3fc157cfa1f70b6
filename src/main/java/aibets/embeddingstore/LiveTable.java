package aibets.embeddingstore;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A table and its in-memory snapshot, which are changed together. */
final class LiveTable implements AutoCloseable {

  /** Commits are flushed to disk before they return; no port is opened. */
  private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private final Jdbi jdbi;
  private final String table;
  private final Runnable release;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Snapshot snapshot = Snapshot.empty(0);
  private volatile boolean closed;

  private LiveTable(DataSource source, String table, Runnable release) {
    if (!table.matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
      throw new IllegalArgumentException(
          "A table name consists of letters, digits and underscores, but got '" + table + "'");
    }
    jdbi = Jdbi.create(source);
    this.table = table;
    this.release = release;
  }

  static LiveTable of(DataSource source, String table) {
    return new LiveTable(source, table, () -> {}).opened();
  }

  /**
   * Opens a file with H2's {@code async} file system, which an interrupt of a reading thread does
   * not close.
   */
  static LiveTable file(Path file, String table) {
    Path path = file.toAbsolutePath();
    if (path.toString().contains(";")) {
      throw new IllegalArgumentException(
          "The path '" + path + "' contains ';', which H2 would treat as the start of settings");
    }
    return pooled("jdbc:h2:async:" + path + OPTIONS, table);
  }

  static LiveTable memory(String table) {
    return pooled("jdbc:h2:mem:" + UUID.randomUUID(), table);
  }

  private static LiveTable pooled(String url, String table) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
    LiveTable database = new LiveTable(pool, table, pool::dispose);
    try {
      return database.opened();
    } catch (EmbeddingStoreException e) {
      pool.dispose();
      throw e;
    }
  }

  private LiveTable opened() {
    try (Handle handle = jdbi.open()) {
      EmbeddingTable rows = new EmbeddingTable(handle, table);
      rows.create();
      List<EmbeddingTable.Keyed> page = rows.page(0);
      while (!page.isEmpty()) {
        snapshot =
            snapshot.plus(
                page.stream().mapToLong(EmbeddingTable.Keyed::key).toArray(),
                page.stream().map(row -> Direction.of(row.vector())).toList());
        page = rows.page(snapshot.last());
      }
      return this;
    } catch (JdbiException e) {
      throw new EmbeddingStoreException("The table '" + table + "' " + reason(e), e);
    }
  }

  private static String reason(JdbiException e) {
    return e.getCause() instanceof SQLException cause
            && cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
        ? "cannot be opened because another process has its database open. Stop that process or use"
            + " another file."
        : "cannot be opened: " + e.getMessage() + ". Check that its database is writable.";
  }

  /** Reads the table and the snapshot of the same version. */
  <T> T read(BiFunction<EmbeddingTable, Snapshot, T> work) {
    // Connect before locking: a writer waiting for readers holds a connection.
    try (Handle handle = open()) {
      Lock reading = lock.readLock();
      reading.lock();
      try {
        return work.apply(new EmbeddingTable(handle, table), snapshot);
      } finally {
        reading.unlock();
      }
    } catch (JdbiException e) {
      throw new EmbeddingStoreException(
          "The table '" + table + "' cannot be read: " + e.getMessage(), e);
    }
  }

  /** Changes the table and the snapshot atomically. */
  synchronized void change(BiFunction<EmbeddingTable, Snapshot, Snapshot> work) {
    try (Handle handle = open()) {
      handle.begin();
      try {
        publish(handle, work.apply(new EmbeddingTable(handle, table), snapshot));
      } finally {
        if (handle.isInTransaction()) {
          handle.rollback();
        }
      }
    } catch (JdbiException e) {
      throw new EmbeddingStoreException(
          "The table '"
              + table
              + "' cannot be written, so the change was rolled back: "
              + e.getMessage()
              + ". Check that the disk is writable and not full.",
          e);
    }
  }

  private void publish(Handle handle, Snapshot next) {
    Lock writing = lock.writeLock();
    writing.lock();
    try {
      handle.commit();
      snapshot = next;
    } finally {
      writing.unlock();
    }
  }

  private Handle open() {
    if (closed) {
      throw new IllegalStateException("The store is closed");
    }
    return jdbi.open();
  }

  /** Waits for the change in progress. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      release.run();
    }
  }
}
