package aibets.postgres;

import aibets.postgres.PostgresStorage.Access;
import aibets.sql.Lifetime;
import aibets.sql.SqlDatabase;
import aibets.sql.SqlStorage;
import aibets.storage.Replicas;
import aibets.storage.StorageException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;

/** A schema of a PostgreSQL database, migrated; replaces lost connections. Thread-safe. */
final class PostgresDatabase implements SqlDatabase {

  /** The time limit for a connection to be made or to become free. */
  private static final Duration CONNECTED = Duration.ofSeconds(3);

  /** The time limit for a statement, enforced by the server. */
  private static final Duration ANSWERED = Duration.ofSeconds(60);

  /** The time limit for a server that does not respond at all. */
  private static final Duration SILENT = ANSWERED.plusSeconds(15);

  /** The server drops a process whose machine is gone after half a minute, and with it its lock. */
  private static final String OPTIONS =
      "-c statement_timeout="
          + ANSWERED.toMillis()
          + " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4";

  private final PostgresFailure failure;
  private final Lifetime lifetime;
  private final SchemaLock lock;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final String process = UUID.randomUUID().toString();
  private final Outage outage = new Outage(this::replaceConnections, System::nanoTime);
  private final Announcements announcements;
  private final PostgresReplicas replicas;

  private PostgresDatabase(
      String schema,
      PGSimpleDataSource source,
      PostgresFailure failure,
      SchemaLock lock,
      HikariDataSource pool) {
    this.failure = failure;
    this.lifetime = new Lifetime(failure::closed);
    this.lock = lock;
    this.pool = pool;
    this.jdbi = EscapedTexts.on(SqlStorage.jdbi(this::connection));
    this.announcements = new Announcements(source, schema, process);
    this.replicas = new PostgresReplicas(this, source, schema, process, failure, announcements);
  }

  static PostgresDatabase open(Access access, String schema) {
    PostgresFailure failure = new PostgresFailure(access.url().replaceFirst("\\?.*", ""), schema);
    PGSimpleDataSource source = source(access, schema);
    SchemaLock lock =
        new SchemaLock(
            source, new SchemaVersion(source, schema, failure), AdvisoryKey.of(schema), failure);
    try {
      lock.take();
      return new PostgresDatabase(
          schema, source, failure, lock, pool(source, access.connections()));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static PGSimpleDataSource source(Access access, String schema) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(access.url());
    source.setUser(access.user());
    source.setPassword(access.password());
    source.setCurrentSchema('"' + schema.replace("\"", "\"\"") + '"');
    source.setOptions(OPTIONS);
    source.setConnectTimeout((int) CONNECTED.toSeconds());
    source.setSocketTimeout((int) SILENT.toSeconds());
    source.setTcpKeepAlive(true);
    source.setPrepareThreshold(-1); // Vectors are sent as bytes from the first query on.
    if (source.getApplicationName() == null) {
      source.setApplicationName("ai-bets");
    }
    return source;
  }

  private static HikariDataSource pool(PGSimpleDataSource source, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setDataSource(source);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTED.toMillis());
    return new HikariDataSource(config);
  }

  /** Returns the id of this process. */
  String process() {
    return process;
  }

  @Override
  public Replicas replicas() {
    return replicas;
  }

  /** Serves interrupted threads, too, which the pool would refuse. */
  private Connection connection() throws SQLException {
    boolean isInterrupted = Thread.interrupted();
    try {
      return pool.getConnection();
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public <T> T query(Work<T> work) {
    return used(() -> outage.outlast(() -> locked(work)), failure::unread);
  }

  /**
   * Reads in a transaction: outside of one, the driver holds a whole result in memory. Not
   * repeated, because the work may already have passed rows on.
   */
  @Override
  public <T> T scan(Work<T> work) {
    return used(
        () -> {
          outage.outlast(() -> locked(handle -> true));
          return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::with);
        },
        failure::unread);
  }

  @Override
  public <T> T change(Work<T> work) {
    return used(
        () -> outage.outlast(() -> locked(handle -> handle.inTransaction(work::with))),
        failure::unwritten);
  }

  private <T> T used(Supplier<T> work, Function<RuntimeException, StorageException> failed) {
    return lifetime.use(work, failed);
  }

  private <T> T locked(Work<T> work) {
    lock.ensure();
    return jdbi.withHandle(work::with);
  }

  /** After one connection was lost: when the server restarts, all are. */
  private void replaceConnections() {
    lock.doubt();
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /** Does nothing: the server reclaims the space by itself. */
  @Override
  public void erased(int rows) {}

  /** Returns the size of the tables with their indexes. */
  @Override
  public long bytes() {
    return query(
        handle ->
            handle
                .createQuery(
                    "select coalesce(sum(pg_total_relation_size(oid)), 0) from pg_class where"
                        + " relkind = 'r' and relnamespace = quote_ident(current_schema())::regnamespace")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void deleteExpired() {
    change(handle -> handle.execute("delete from allowance where full_at < now()"));
  }

  @Override
  public void close() {
    announcements.close();
    outage.close();
    lifetime.end(
        () -> {
          pool.close();
          lock.close();
        });
  }
}
