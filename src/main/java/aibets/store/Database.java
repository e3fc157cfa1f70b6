package aibets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An H2 database in a file or in memory, its schema up to date. Safe for use by several threads.
 */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** What is under way when the database is closed takes milliseconds. */
  private static final Duration DRAIN = Duration.ofMillis(700);

  private final Failure failure;
  private final @Nullable Seal seal;
  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final boolean isSuspect;
  private final ReadWriteLock uses = new ReentrantReadWriteLock();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean hasErased;
  private volatile boolean isHurried;

  private Database(Failure failure, String url, @Nullable Seal seal) {
    this.failure = failure;
    this.seal = seal;
    this.isSuspect = seal != null && seal.isBroken();
    this.pool = JdbcConnectionPool.create(url, "sa", "");
    this.jdbi = Jdbi.create(this::connection);
  }

  /**
   * Opens a file, created when missing, and brings its schema up to date.
   *
   * @param file without the ending {@code .mv.db}
   * @throws DamagedException if the file is damaged
   * @throws StoreException if another process has it open, it cannot be written, a newer program
   *     wrote it, it holds anything that could run code, or H2 would take part of its path for
   *     settings
   */
  public static Database open(Path file) {
    return open(new DatabaseFile(DatabaseFile.UNINTERRUPTED, file));
  }

  static Database open(DatabaseFile file) {
    String url = file.url();
    file.check();
    Database database = new Database(file.failure(), url, file.seal());
    try {
      return database.opened();
    } catch (RuntimeException e) {
      database.pool.dispose();
      throw e;
    }
  }

  /** Opens an empty one that is gone when it is closed. */
  public static Database inMemory() {
    String name = UUID.randomUUID().toString();
    return new Database(new Failure(name), "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", null)
        .migrated();
  }

  /** The file on the disk. */
  public static Path written(Path file) {
    return new DatabaseFile(DatabaseFile.UNINTERRUPTED, file).written();
  }

  /**
   * Moves a damaged file out of the way and keeps it.
   *
   * @param file without the ending {@code .mv.db}
   * @return where it is now
   * @throws StoreException if it cannot be moved
   */
  public static Path setAside(Path file, Clock clock) {
    return new DatabaseFile(DatabaseFile.UNINTERRUPTED, file).setAside(clock);
  }

  private Database opened() {
    try {
      if (seal != null && !isSuspect) {
        seal.remove();
      }
      migrated();
      if (seal != null && isSuspect) {
        query(Inspection::readAll);
        seal.remove();
      }
      return this;
    } catch (UncheckedIOException e) {
      throw failure.unopened(e);
    }
  }

  private Database migrated() {
    // Asked first: the migration tool hides the database's own error.
    try (Connection connection = connection()) {
      if (connection.isReadOnly()) {
        throw new SQLException("it can only be read");
      }
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:aibets/store")
          // Also of versions that this program does not know.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
      return this;
    } catch (SQLException e) {
      throw unopened(e);
    } catch (FlywayException e) {
      throw failure.unmigrated(e);
    }
  }

  private StoreException unopened(SQLException e) {
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return failure.inUse(e);
    }
    return Failure.isDamage(e) && isReachable() ? failure.damaged(e) : failure.unopened(e);
  }

  private boolean isReachable() {
    return seal != null && seal.canReachDatabase();
  }

  /**
   * What the user should know: the file was altered, shortened or exchanged since it was closed,
   * though all of it can be read.
   */
  public Optional<String> doubt() {
    return isSuspect ? Optional.of(failure.doubt()) : Optional.empty();
  }

  /** H2 closes a database that it cannot write, and opens it again for a new connection. */
  private Connection connection() throws SQLException {
    for (int others = pool.getMaxConnections(); ; others--) {
      try {
        return pool.getConnection();
      } catch (SQLException e) {
        if (others == 0 || e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
          throw e;
        }
      }
    }
  }

  /** Something done with one connection. */
  interface Work<T> {
    T with(Handle handle);
  }

  <T> T query(Work<T> work) {
    return used(() -> jdbi.withHandle(work::with), failure::unread);
  }

  /** All of it or nothing; on the disk when it returns. */
  <T> T change(Work<T> work) {
    return used(() -> jdbi.inTransaction(work::with), failure::unwritten);
  }

  /** So many rows were taken out that should not stay in the file. */
  void erased(int rows) {
    if (rows > 0) {
      hasErased = true;
    }
  }

  private <T> T used(Supplier<T> work, Function<RuntimeException, StoreException> failed) {
    Lock use = uses.readLock();
    use.lock();
    try {
      if (closed.get()) {
        throw failure.closed();
      }
      return work.get();
    } catch (RuntimeException e) {
      throw closed.get() ? failure.closed() : failed.apply(e);
    } finally {
      use.unlock();
    }
  }

  /** When it is closed, space is not given back: there is no time for that. */
  public void hurry() {
    isHurried = true;
  }

  /**
   * Lets end what is under way, refuses what comes, and gives unused space back where that is worth
   * it, which takes a second or two at most. Closing again does nothing.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    Lock all = uses.writeLock();
    boolean isInterrupted = Thread.interrupted();
    boolean isDrained = false;
    try {
      isDrained = all.tryLock(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      isInterrupted = true;
    }
    try {
      shutDown();
    } finally {
      if (isDrained) {
        all.unlock();
      }
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void shutDown() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      boolean compact = !isHurried && Compaction.isWorthIt(statement, hasErased);
      pool.dispose(); // Nothing can open it again behind the seal.
      statement.execute(compact ? "shutdown compact" : "shutdown");
      if (seal != null) {
        seal.set();
      }
    } catch (SQLException | IOException e) {
      LOG.warn("{}", failure.unclosed(e));
    } finally {
      pool.dispose();
    }
  }
}
