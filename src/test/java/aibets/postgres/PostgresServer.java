package aibets.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aibets.postgres.PostgresStorage.Access;
import aibets.storage.Storage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A PostgreSQL server, one for all tests of a process, with a database and a user that must give a
 * password.
 */
public final class PostgresServer {

  public static final String USER = "bets";
  public static final String PASSWORD = "correct horse";

  private static final class Holder {
    private static final PostgresServer SERVER = new PostgresServer();
  }

  private final Path data;
  private final EmbeddedPostgres server;

  private PostgresServer() {
    try {
      data = Files.createTempDirectory("postgres");
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setDataDirectoryCustomizer(PostgresServer::demandPasswords)
              .setServerConfig("synchronous_commit", "on") // Off by default here; see crash().
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute("create role bets login password '" + PASSWORD + "'");
    execute("create database bets owner bets");
  }

  /** The server, started by the first who asks for it; skips the test where there is none. */
  public static PostgresServer running() {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "The PostgreSQL server is for Linux");
    assumeTrue(
        !isRoot() || mayUnshare(),
        "The PostgreSQL server refuses to run as root where user namespaces are forbidden");
    return Holder.SERVER;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean mayUnshare() {
    try {
      Process process = new ProcessBuilder("unshare", "-U", "true").start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void demandPasswords(File data) {
    try {
      Files.writeString(
          data.toPath().resolve("pg_hba.conf"),
          """
          host all bets all scram-sha-256
          host all all all trust
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the database. */
  public String url() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/bets";
  }

  Access access() {
    return new Access(url(), USER, PASSWORD, 4);
  }

  /** An empty storage in a schema of its own. */
  public Storage storage(String schema) {
    execute("drop schema if exists \"" + schema + "\" cascade");
    return PostgresStorage.open(access(), schema);
  }

  /** A storage in a schema that another process, too, has open. */
  public Storage again(String schema) {
    return PostgresStorage.open(access(), schema);
  }

  /** Does something as the server's owner. */
  public void execute(String sql) {
    ask(sql);
  }

  /** The first column of what the server's owner asks for. */
  public List<String> ask(String sql) {
    String database = sql.startsWith("create ") ? "postgres" : "bets";
    List<String> found = new ArrayList<>();
    try (Connection connection = connection(database);
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** A connection of the server's owner to the database. */
  Connection connection() throws SQLException {
    return connection("bets");
  }

  private Connection connection(String database) throws SQLException {
    return server.getDatabase("postgres", database).getConnection();
  }

  /** Offers TLS from now on, with a certificate and its key. */
  void encrypt(Path certificate, Path key) throws IOException {
    Files.copy(certificate, data.resolve("server.crt"), StandardCopyOption.REPLACE_EXISTING);
    Path copy = data.resolve("server.key");
    Files.deleteIfExists(copy);
    Files.copy(key, copy, StandardCopyOption.COPY_ATTRIBUTES);
    encrypt("on");
  }

  /** Offers no TLS any more. */
  void encryptNoMore() {
    encrypt("off");
  }

  private void encrypt(String setting) {
    execute("alter system set ssl = " + setting);
    execute("select pg_reload_conf()");
    Awaitility.await().until(() -> ask("show ssl").contains(setting));
  }

  /** Empties the tables of a schema, if it is there. */
  void empty(String schema) {
    List<String> tables =
        ask(
            "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where"
                + " schemaname = '"
                + schema
                + "' and tablename <> 'schema_version'");
    if (!tables.isEmpty()) {
      execute("truncate " + String.join(", ", tables) + " restart identity");
    }
  }

  /** Ends it as an operator does: connections are cut. */
  void stop() {
    control("stop");
  }

  /** Starts it again, running or not. */
  public void restart() {
    control("restart");
  }

  /** Kills it and starts it again. What was committed is there; it writes before it confirms. */
  public void crash() {
    try {
      long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
      ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Not before its other processes have noticed.
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> succeeds("restart"));
  }

  /** Cuts all connections of the program. */
  public void cutConnections() {
    execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'bets'");
  }

  private void control(String command) {
    if (!succeeds(command)) {
      throw new AssertionError("The server could not be controlled: " + command);
    }
  }

  private boolean succeeds(String command) {
    try {
      String postgres = Files.readString(data.resolve("postmaster.opts")).split(" ", 2)[0];
      List<String> line = new ArrayList<>();
      if (isRoot()) {
        line.addAll(List.of("unshare", "-U")); // The server refuses to run as root.
      }
      line.addAll(
          List.of(
              Path.of(postgres).resolveSibling("pg_ctl").toString(),
              "-D",
              data.toString(),
              "-w",
              "-m",
              "fast",
              "-s",
              command));
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
