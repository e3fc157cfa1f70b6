package aibets.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * An H2 database in a file or in memory, its schema up to date. Safe for use by several threads.
 */
public final class Database implements AutoCloseable {

  /** Commits reach the disk before they are acknowledged; no listener on any port. */
  private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private static final Set<Integer> DAMAGE =
      Set.of(
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.GENERAL_ERROR_1,
          ErrorCode.FILE_VERSION_ERROR_1,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.DATA_CONVERSION_ERROR_1);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final String name;
  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;

  private Database(String name, String url) {
    this.name = name;
    this.pool = JdbcConnectionPool.create(url, "sa", "");
    this.jdbi = Jdbi.create(pool);
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
    return migrated(
        new Database(file + ".mv.db", "jdbc:h2:file:" + file.toAbsolutePath() + OPTIONS));
  }

  /** Opens an empty one that is gone when it is closed. */
  public static Database inMemory() {
    String name = UUID.randomUUID().toString();
    return migrated(new Database(name, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1"));
  }

  /**
   * Moves a damaged file out of the way and keeps it.
   *
   * @param file without the ending {@code .mv.db}
   * @return where it is now
   * @throws StoreException if it cannot be moved
   */
  public static Path setAside(Path file, Clock clock) {
    Path damaged = file.resolveSibling(file.getFileName() + ".mv.db");
    Path aside =
        file.resolveSibling(
            file.getFileName()
                + "-damaged-"
                + TIME.format(clock.instant().atOffset(ZoneOffset.UTC))
                + ".mv.db");
    try {
      return Files.move(damaged, aside);
    } catch (IOException e) {
      throw new StoreException(
          "The database '"
              + damaged
              + "' is damaged and cannot be moved out of the way. Remove it, or name another"
              + " directory with --data.",
          e);
    }
  }

  private static Database migrated(Database database) {
    // Asked first: the migration tool hides the database's own error.
    try (Connection connection = database.pool.getConnection()) {
      connection.isValid(1);
      Flyway.configure()
          .dataSource(database.pool)
          .locations("classpath:aibets/store")
          // Also of versions that this program does not know.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
      return database;
    } catch (SQLException e) {
      database.pool.dispose();
      throw database.unopened(e);
    } catch (FlywayException e) {
      database.pool.dispose();
      throw isDamage(e)
          ? database.damaged(e)
          : new StoreException(
              "The database '"
                  + database.name
                  + "' was written by another version of ai-bets: "
                  + e.getMessage()
                  + ". Use that version, or name another directory with --data.",
              e);
    }
  }

  private StoreException unopened(SQLException e) {
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return new StoreException(
          "Another ai-bets process has '"
              + name
              + "' open. Stop it, ask it instead, or name another directory with --data.",
          e);
    }
    if (isDamage(e) && Files.isReadable(Path.of(name)) && Files.isWritable(Path.of(name))) {
      return damaged(e);
    }
    return new StoreException(
        "The database '"
            + name
            + "' cannot be opened: "
            + e.getMessage()
            + ". Check that the directory can be written to, or name another with --data.",
        e);
  }

  private DamagedException damaged(Throwable e) {
    return new DamagedException(
        "The database '" + name + "' is damaged: " + firstLine(e.getMessage()), e);
  }

  private static String firstLine(@Nullable String message) {
    return Optional.ofNullable(message).flatMap(text -> text.lines().findFirst()).orElse("");
  }

  private static boolean isDamage(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof ChecksumException
          || (each instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode()))) {
        return true;
      }
    }
    return false;
  }

  /** Something done with one connection. */
  interface Work<T> {
    T with(Handle handle);
  }

  <T> T query(Work<T> work) {
    try {
      return jdbi.withHandle(work::with);
    } catch (RuntimeException e) {
      throw isDamage(e)
          ? damaged(e)
          : new StoreException("The database could not be read: " + e.getMessage(), e);
    }
  }

  /** All of it or nothing; on the disk when it returns. */
  <T> T change(Work<T> work) {
    try {
      return jdbi.inTransaction(work::with);
    } catch (RuntimeException e) {
      throw new StoreException(
          "The database could not be written; nothing of this change is kept: "
              + firstLine(e.getMessage())
              + ". Check that the disk has room and can be written to.",
          e);
    }
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
