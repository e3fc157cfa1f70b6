package aibets.store;

import aibets.encoding.TokenMatrix;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Keeps encoded documents in an H2 database, in a file or in memory. */
public final class H2PassageStore implements PassageStore {

  /** Commits reach the disk before they are acknowledged; no listener on any port. */
  private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;

  private H2PassageStore(String url) {
    pool = JdbcConnectionPool.create(url, "sa", "");
    jdbi = Jdbi.create(pool);
  }

  /**
   * Opens a file, created when missing, and brings its schema up to date.
   *
   * @param file without the ending {@code .mv.db}
   * @throws StoreException if another process has it open, it cannot be written, or a newer program
   *     wrote it
   */
  public static H2PassageStore open(Path file) {
    return migrated(new H2PassageStore("jdbc:h2:file:" + file.toAbsolutePath() + OPTIONS), file);
  }

  /** Opens an empty store that is gone when it is closed. */
  public static H2PassageStore inMemory() {
    String name = UUID.randomUUID().toString();
    return migrated(
        new H2PassageStore("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1"), Path.of(name));
  }

  private static H2PassageStore migrated(H2PassageStore store, Path file) {
    // Asked first: the migration tool hides the database's own error.
    try (Connection connection = store.pool.getConnection()) {
      connection.isValid(1);
      Flyway.configure()
          .dataSource(store.pool)
          .locations("classpath:aibets/store")
          .load()
          .migrate();
      return store;
    } catch (SQLException e) {
      store.pool.dispose();
      throw new StoreException(reason(e, file), e);
    } catch (FlywayException e) {
      store.pool.dispose();
      throw new StoreException(
          "The database '"
              + file
              + ".mv.db' does not fit this version of ai-bets: "
              + e.getMessage()
              + ". Use the version that wrote it, or name another directory with --data.",
          e);
    }
  }

  private static String reason(SQLException e, Path file) {
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return "Another ai-bets process has '"
          + file
          + ".mv.db' open. Stop it, ask it instead, or name another directory with --data.";
    }
    return "The database '"
        + file
        + ".mv.db' cannot be opened: "
        + e.getMessage()
        + ". Check that the directory can be written to, or name another with --data.";
  }

  @Override
  public List<Version> versions() {
    return query(
        handle ->
            handle
                .createQuery("select pk, id, file, hash, live from document")
                .map(
                    (row, context) ->
                        new Version(
                            row.getLong("pk"),
                            row.getString("id"),
                            row.getString("file"),
                            row.getString("hash"),
                            row.getBoolean("live")))
                .list());
  }

  @Override
  public List<Long> stage(List<EncodedDocument> documents) {
    return change(
        handle ->
            documents.stream().map(document -> new DocumentRows(handle).insert(document)).toList());
  }

  @Override
  public void publish(Collection<Long> live, Collection<Long> dead) {
    change(
        handle -> {
          setLive(handle, dead, false);
          setLive(handle, live, true);
          return 0;
        });
  }

  private static void setLive(Handle handle, Collection<Long> keys, boolean live) {
    if (keys.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch("update document set live = :live where pk = :pk");
    keys.forEach(key -> batch.bind("pk", key).bind("live", live).add());
    batch.execute();
  }

  @Override
  public void purge(Collection<Long> keep) {
    List<Long> doomed =
        versions().stream()
            .filter(version -> !version.live() && !keep.contains(version.key()))
            .map(Version::key)
            .toList();
    change(
        handle -> {
          doomed.forEach(key -> handle.execute("delete from document where pk = ?", key));
          return 0;
        });
  }

  @Override
  public void readLive(Consumer<StoredDocument> reader) {
    query(
        handle -> {
          new DocumentRows(handle).forEachLive(reader);
          return 0;
        });
  }

  @Override
  public Optional<TokenMatrix> tokens(long passage) {
    return query(
        handle ->
            handle
                .createQuery("select data from token_vectors where passage = :passage")
                .bind("passage", passage)
                .map((row, context) -> TokenMatrix.fromBytes(row.getBytes("data")))
                .findOne());
  }

  @Override
  public Optional<String> note(String name) {
    return query(
        handle ->
            handle
                .createQuery("select text from note where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void note(String name, String value) {
    change(handle -> handle.execute("merge into note (name, text) values (?, ?)", name, value));
  }

  @Override
  public void close() {
    pool.dispose();
  }

  private <T> T query(Work<T> work) {
    try {
      return jdbi.withHandle(work::with);
    } catch (JdbiException e) {
      throw new StoreException("The database could not be read: " + e.getMessage(), e);
    }
  }

  private <T> T change(Work<T> work) {
    try {
      return jdbi.inTransaction(work::with);
    } catch (JdbiException e) {
      throw new StoreException(
          "The database could not be written; nothing of this change is kept: "
              + e.getMessage()
              + ". Check that the disk has room and can be written to.",
          e);
    }
  }

  private interface Work<T> {
    T with(Handle handle);
  }
}
