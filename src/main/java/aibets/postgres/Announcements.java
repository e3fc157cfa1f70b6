package aibets.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to what other processes announce, on a connection and a thread of its own. An
 * announcement is lost while the connection is, so that actions run after each connection, too, and
 * every minute. Thread-safe.
 */
final class Announcements implements AutoCloseable {

  /** The name of the channel, which the schemas of a database share. */
  static final String CHANNEL = "ai-bets";

  private static final Duration LISTEN = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Logger log = LoggerFactory.getLogger(Announcements.class);
  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final DataSource source;
  private final String schema;
  private final String process;
  private @Nullable Thread thread;
  private @Nullable Connection open;

  /**
   * Listens once there are actions.
   *
   * @param process the id of this process, whose own announcements are ignored
   */
  Announcements(DataSource source, String schema, String process) {
    this.source = source;
    this.schema = schema;
    this.process = process;
  }

  /** Returns what this process announces. */
  String own() {
    return process + " " + schema;
  }

  /** Adds an action and starts listening. */
  synchronized void follow(Runnable action) {
    actions.add(action);
    if (thread == null && closing.getCount() > 0) {
      thread = new Thread(this::listen, "database-listen");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void listen() {
    try {
      do {
        try (Connection connection = connected()) {
          listen(connection);
        } catch (SQLException e) {
          log.debug("Listening for changes by other processes again in a second", e);
        }
      } while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      log.debug("No longer listening for changes by other processes");
    }
  }

  private Connection connected() throws SQLException {
    Connection connection = source.getConnection();
    synchronized (this) {
      open = connection;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen \"" + CHANNEL + "\"");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Listens until the connection is lost. */
  private void listen(Connection connection) throws SQLException {
    PGConnection server = connection.unwrap(PGConnection.class);
    boolean mayHaveChanged = true;
    while (closing.getCount() > 0) {
      if (mayHaveChanged) {
        actions.forEach(this::run);
      }
      PGNotification[] heard = server.getNotifications((int) LISTEN.toMillis());
      boolean isMinuteOver = heard == null || heard.length == 0;
      if (isMinuteOver && !connection.isValid(1)) {
        return;
      }
      mayHaveChanged = isMinuteOver || Stream.of(heard).anyMatch(this::isOfOthers);
    }
  }

  private boolean isOfOthers(PGNotification heard) {
    String[] words = heard.getParameter().split(" ", 2);
    return words.length == 2 && !words[0].equals(process) && words[1].equals(schema);
  }

  private void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      if (closing.getCount() > 0) {
        log.warn("A change by another process could not be followed; trying again in a minute", e);
      }
    }
  }

  /** Stops listening. An action that runs is not waited for. */
  @Override
  public synchronized void close() {
    closing.countDown();
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException e) {
        log.debug("The listening connection was not closed in good order", e);
      }
    }
  }
}
