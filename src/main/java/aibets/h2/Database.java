package aibets.h2;

import aibets.sql.Lifetime;
import aibets.sql.Tables;
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

/**
 * An H2 database in a file or in memory, its schema up to date. Safe for use by several threads.
 */
final class Database implements Transactions, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Named otherwise than in the version before, which is recognised by that. */
  private static final String SCHEMA_VERSIONS = "schema_version";

  private final Failure failure;
  private final @Nullable FileChecksum checksum;
  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final boolean isSuspect;
  private final Lifetime lifetime;
  private volatile boolean hasErased;
  private volatile boolean isHurried;

  private Database(Failure failure, String url, @Nullable FileChecksum checksum) {
    this.failure = failure;
    this.checksum = checksum;
    this.isSuspect = checksum != null && checksum.differs();
    this.pool = JdbcConnectionPool.create(url, "sa", "");
    this.jdbi = Tables.jdbi(this::connection);
    this.lifetime = new Lifetime(failure::closed);
  }

  /**
   * Opens a file, created when missing. What the version before has left is carried over into a
   * file of this version, but for the documents.
   *
   * @throws DamagedException if the file is damaged
   * @throws StorageException if another process has it open, it cannot be written, another version
   *     wrote it, it holds anything that could run code, or H2 would take part of its path for
   *     settings
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

  /** Opens an empty one that is gone when it is closed. */
  static Database inMemory() {
    String name = UUID.randomUUID().toString();
    return new Database(new Failure(name), "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", null)
        .migrated();
  }

  private boolean isOfVersionBefore() {
    // Asked first: the migration tool hides the database's own error.
    try (Connection connection = connection()) {
      if (connection.isReadOnly()) {
        throw new SQLException("it can only be read");
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
          // Also of versions that this program does not know.
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
    return Failure.isDamage(e) && isReachable() ? failure.damaged(e) : failure.unopened(e);
  }

  private boolean isReachable() {
    return checksum != null && checksum.canReachDatabase();
  }

  /**
   * What the user should know: the file was altered, shortened or exchanged since it was closed,
   * though all of it can be read.
   */
  Optional<String> doubt() {
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

  /** When it is closed, space is not given back: there is no time for that. */
  void hurry() {
    isHurried = true;
  }

  /**
   * Lets end what is under way, refuses what comes, and gives unused space back where that is worth
   * it, which takes a second or two at most. Closing again does nothing.
   */
  @Override
  public void close() {
    lifetime.end(this::shutDown);
  }

  private void shutDown() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      boolean compact = !isHurried && Compaction.isWorthIt(statement, hasErased);
      pool.dispose(); // Nothing can open it again once its checksum is written.
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
