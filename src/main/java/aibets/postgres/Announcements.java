package aibets.postgres;

import aibets.storage.Replicas.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
 * announcement is lost while the connection is, so that all actions run after each connection, too,
 * and every minute. Thread-safe.
 */
final class Announcements implements AutoCloseable {

  /** The name of the channel, which the schemas of a database share. */
  static final String CHANNEL = "ai-bets";

  private static final Duration LISTEN = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Logger log = LoggerFactory.getLogger(Announcements.class);
  private final Followers settings = new Followers("database-settings");
  private final Followers documents = new Followers("database-documents");
  private final Followers installations = new Followers("database-installations");
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

  /** Returns what this process announces after a change. */
  String of(Change change) {
    return process + " " + change + " " + schema;
  }

  /** Adds an action and starts listening. */
  synchronized void follow(Change change, Runnable action) {
    followers(change).add(action);
    followers(change).run();
    if (thread == null && closing.getCount() > 0) {
      thread = new Thread(this::listen, "database-listen");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private Followers followers(Change change) {
    return switch (change) {
      case SETTINGS -> settings;
      case DOCUMENTS -> documents;
      case INSTALLATIONS -> installations;
    };
  }

  private void runAll() {
    settings.run();
    documents.run();
    installations.run();
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
    runAll();
    while (closing.getCount() > 0) {
      PGNotification[] heard = server.getNotifications((int) LISTEN.toMillis());
      if (heard != null && heard.length > 0) {
        Stream.of(heard).forEach(each -> hear(each.getParameter()));
      } else if (connection.isValid(1)) {
        runAll();
      } else {
        return;
      }
    }
  }

  private void hear(String announcement) {
    for (Change change : Change.values()) {
      boolean isOwn = announcement.equals(of(change));
      if (!isOwn && announcement.endsWith(" " + change + " " + schema)) {
        followers(change).run();
      }
    }
  }

  /** Stops listening. Actions that run are not waited for. */
  @Override
  public synchronized void close() {
    closing.countDown();
    settings.close();
    documents.close();
    installations.close();
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException e) {
        log.debug("The listening connection was not closed in good order", e);
      }
    }
  }
}
