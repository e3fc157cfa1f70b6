package aibets.h2;

import aibets.sql.Lifetime;
import aibets.sql.SqlStorage;
import aibets.sql.Transactions;
import aibets.storage.DamagedException;
import aibets.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An H2 database in a file or in memory, with its schema up to date. Thread-safe. */
final class Database implements Transactions, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Has a different name than in the previous version, which is recognized by that. */
  private static final String SCHEMA_VERSIONS = "schema_version";

  private final H2Failure failure;
  private final @Nullable FileChecksum checksum;
  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final boolean isSuspect;
  private final Lifetime lifetime;
  private volatile boolean hasErased;
  private volatile boolean skipsCompaction;

  private Database(H2Failure failure, String url, @Nullable FileChecksum checksum) {
    this.failure = failure;
    this.checksum = checksum;
    this.isSuspect = checksum != null && checksum.differs();
    this.pool = JdbcConnectionPool.create(url, "sa", "");
    this.jdbi = SqlStorage.jdbi(this::connection);
    this.lifetime = new Lifetime(failure::closed);
  }

  /**
   * Opens a file, created if missing. Data of the previous version, except documents, is migrated
   * to a new file.
   *
   * @throws DamagedException if the file is damaged
   * @throws StorageException if another process has it open, it is not writable, another version
   *     wrote it, it contains anything that could run code, or its path contains settings for H2
   */
  static Database open(DatabaseFile file) {
    String url = file.url();
    file.check();
    Database database = new Database(file.failure(), url, file.checksum());
    try {
      if (!database.isOfVersionBefore()) {
        return database.opened();
      }
      database.replaceByThisVersion(file);
    } catch (RuntimeException e) {
      database.pool.dispose();
      throw e;
    }
    return open(file);
  }

  /** Opens an empty in-memory database that is discarded on close. */
  static Database inMemory() {
    String name = UUID.randomUUID().toString();
    return new Database(new H2Failure(name), "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", null)
        .migrated();
  }

  private boolean isOfVersionBefore() {
    // Check this first: the migration tool hides the database's own error.
    try (Connection connection = connection()) {
      if (connection.isReadOnly()) {
        throw new SQLException("it is read-only");
      }
    } catch (SQLException e) {
      throw unopened(e);
    }
    Optional<String> last = query(VersionBefore::lastMigration);
    last.filter(version -> !version.equals(VersionBefore.LAST))
        .ifPresent(
            version -> {
              throw failure.ofAnotherSchema(version);
            });
    return last.isPresent();
  }

  private void replaceByThisVersion(DatabaseFile file) {
    DatabaseFile next = file.next();
    try (Database fresh = open(next)) {
      query(before -> fresh.change(now -> VersionBefore.carryOver(before, now)));
    }
    pool.dispose();
    file.replaceBy(next);
  }

  private Database opened() {
    try {
      if (checksum != null && !isSuspect) {
        checksum.remove();
      }
      migrated();
      if (checksum != null && isSuspect) {
        query(Inspection::readAll);
        checksum.remove();
      }
      return this;
    } catch (UncheckedIOException e) {
      throw failure.unopened(e);
    }
  }

  private Database migrated() {
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:aibets/h2")
          .table(SCHEMA_VERSIONS)
          // Also fails for versions that this program does not know.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
      return this;
    } catch (FlywayException e) {
      throw failure.unmigrated(e);
    }
  }

  private StorageException unopened(SQLException e) {
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return failure.inUse(e);
    }
    return H2Failure.isDamage(e) && isReachable() ? failure.damaged(e) : failure.unopened(e);
  }

  private boolean isReachable() {
    return checksum != null && checksum.canReachDatabase();
  }

  /**
   * Returns a warning if the file was modified since it was closed, though all of it is readable.
   */
  Optional<String> doubt() {
    return isSuspect ? Optional.of(failure.doubt()) : Optional.empty();
  }

  /** H2 closes a database that it cannot write, and reopens it for the next connection. */
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

  @Override
  public <T> T query(Work<T> work) {
    return lifetime.use(() -> jdbi.withHandle(work::with), failure::unread);
  }

  @Override
  public <T> T change(Work<T> work) {
    return lifetime.use(() -> jdbi.inTransaction(work::with), failure::unwritten);
  }

  @Override
  public void erased(int rows) {
    if (rows > 0) {
      hasErased = true;
    }
  }

  /** Makes closing skip compaction. */
  void skipCompaction() {
    skipsCompaction = true;
  }

  /**
   * Completes work in progress, rejects new work, and compacts the file if worthwhile, which takes
   * a second or two at most. Idempotent.
   */
  @Override
  public void close() {
    lifetime.end(this::shutDown);
  }

  private void shutDown() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      boolean compact = !skipsCompaction && Compaction.isWorthIt(statement, hasErased);
      pool.dispose(); // Nothing can reopen it once its checksum is written.
      statement.execute(compact ? "shutdown compact" : "shutdown");
      if (checksum != null) {
        checksum.write();
      }
    } catch (SQLException | IOException e) {
      LOG.warn("{}", failure.unclosed(e));
    } finally {
      pool.dispose();
    }
  }
}
