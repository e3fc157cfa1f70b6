package aibets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
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

  /**
   * Commits reach the disk before they are acknowledged; no listener on any port; texts of up to a
   * megabyte stand in their rows, since reading a large object writes to the file.
   */
  private static final String OPTIONS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_LENGTH_INPLACE_LOB=1048576";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final Failure failure;
  private final @Nullable Seal seal;
  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final boolean isSuspect;

  private Database(String name, String url, @Nullable Seal seal) {
    this.failure = new Failure(name);
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
   * @throws StoreException if another process has it open, it cannot be written, or a newer program
   *     wrote it
   */
  public static Database open(Path file) {
    return open("file:", file);
  }

  /**
   * Opens a file.
   *
   * @param fileSystem one of H2's, by the prefix of its paths
   */
  static Database open(String fileSystem, Path file) {
    Path written = written(file);
    Database database =
        new Database(
            written.toString(),
            "jdbc:h2:" + fileSystem + file.toAbsolutePath() + OPTIONS,
            new Seal(written));
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
    return new Database(name, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", null).migrated();
  }

  /** The file on the disk. */
  public static Path written(Path file) {
    return file.resolveSibling(file.getFileName() + ".mv.db");
  }

  /**
   * Moves a damaged file out of the way and keeps it.
   *
   * @param file without the ending {@code .mv.db}
   * @return where it is now
   * @throws StoreException if it cannot be moved
   */
  public static Path setAside(Path file, Clock clock) {
    Path damaged = written(file);
    String time = TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    Path aside = written(file.resolveSibling(file.getFileName() + "-damaged-" + time));
    try {
      Files.move(damaged, aside);
      new Seal(damaged).remove();
      return aside;
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException(
          "The database '"
              + damaged
              + "' is damaged and cannot be moved out of the way. Remove it, or name another"
              + " directory with --data.",
          e);
    }
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
    try {
      return jdbi.withHandle(work::with);
    } catch (RuntimeException e) {
      throw failure.unread(e);
    }
  }

  /** All of it or nothing; on the disk when it returns. */
  <T> T change(Work<T> work) {
    try {
      return jdbi.inTransaction(work::with);
    } catch (RuntimeException e) {
      throw failure.unwritten(e);
    }
  }

  /** Gives unused space back where that is worth it, which takes a few seconds at most. */
  @Override
  public void close() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      boolean compact = Compaction.isWorthIt(statement);
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
