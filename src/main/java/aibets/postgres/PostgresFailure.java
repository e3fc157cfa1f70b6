package aibets.postgres;

import aibets.sql.ChecksumException;
import aibets.storage.StorageException;
import aibets.storage.TooLongException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Describes what went wrong with a database, and what to do about it. */
final class PostgresFailure {

  private static final String TOO_LONG = "22001";
  private static final String NO_SUCH_DATABASE = "3D000";
  private static final String NOT_ALLOWED = "42501";
  private static final String LOCKED = "55P03";
  private static final String TOOK_TOO_LONG = "57014";
  private static final String READ_ONLY = "25006";

  private final String name;
  private final String schema;

  /** Describes failures of a schema in a database. */
  PostgresFailure(String name, String schema) {
    this.name = name;
    this.schema = schema;
  }

  /** Returns the failure of a call after the database was closed. */
  StorageException closed() {
    return new StorageException("The database '" + name + "' is closed: the program is ending.");
  }

  /** Returns the failure of a first connection. */
  StorageException unopened(Throwable cause) {
    return failed("cannot be opened", cause);
  }

  /** Returns the failure of a migration while other processes use the schema. */
  StorageException inUse() {
    return new StorageException(
        "This version of ai-bets must change the schema '"
            + schema
            + "' of the database '"
            + name
            + "', but another ai-bets process has it open. Stop all others first, or use another"
            + " database.");
  }

  StorageException unread(RuntimeException cause) {
    return failed("could not be read", cause);
  }

  StorageException unwritten(RuntimeException cause) {
    return state(cause).equals(TOO_LONG)
        ? new TooLongException("Something is too long to be kept: " + firstLine(cause), cause)
        : failed("could not be written; nothing of this change is kept", cause);
  }

  StorageException unmigrated(FlywayException cause) {
    return state(cause).isEmpty()
        ? new StorageException(
            "The database '"
                + name
                + "' was written by another version of ai-bets: "
                + firstLine(cause)
                + ". Use that version, or another database.",
            cause)
        : unopened(cause);
  }

  private StorageException failed(String what, Throwable cause) {
    return new StorageException(
        "The database '" + name + "' " + what + ": " + reason(cause) + ". " + remedy(cause), cause);
  }

  private String remedy(Throwable cause) {
    String state = state(cause);
    if (cause instanceof ChecksumException) {
      return "Restore it from a backup, or drop the schema '"
          + schema
          + "' and read the documents again.";
    }
    if (isOfTls(cause)) {
      return "The server's certificate must be, or be issued by, one in the file that sslrootcert"
          + " names (~/.postgresql/root.crt if it names none); with sslmode=verify-full it must"
          + " also be for the host that AI_BETS_DATABASE names.";
    }
    return switch (state) {
      case NO_SUCH_DATABASE -> "Create it, or name another with AI_BETS_DATABASE.";
      case NOT_ALLOWED ->
          "Grant AI_BETS_DATABASE_USER what is missing: it must own the schema '"
              + schema
              + "', or be allowed to create it.";
      case LOCKED ->
          "Another ai-bets process has the schema '"
              + schema
              + "' to itself: it is changing it, or it is of a version that cannot share it. Wait, or"
              + " stop it.";
      case TOOK_TOO_LONG -> "Look for what holds the server up, and try again.";
      case READ_ONLY -> "Name the primary server with AI_BETS_DATABASE, not a standby.";
      default -> remedyOfClass(state);
    };
  }

  /** Returns a remedy by the first two characters, which name a class of errors. */
  private static String remedyOfClass(String state) {
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "28" -> "Correct AI_BETS_DATABASE_USER and AI_BETS_DATABASE_PASSWORD.";
      case "08", "57", "" ->
          "Check that the server runs and can be reached, and correct AI_BETS_DATABASE and"
              + " AI_BETS_DATABASE_PASSWORD if they are wrong.";
      case "53" -> "Give the server more of what it lacks.";
      default -> "See the server's log.";
    };
  }

  /** Returns whether a certificate was refused, or those to compare it with could not be read. */
  private static boolean isOfTls(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage());
      if (each instanceof SSLException
          || each instanceof GeneralSecurityException
          || message.startsWith("Could not open SSL root certificate file")
          || message.contains("could not be verified by hostnameverifier")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a connection was lost, or none could be made. */
  static boolean isAway(Throwable thrown) {
    String state = state(thrown);
    return state.startsWith("08") || state.startsWith("57P");
  }

  /** Returns the error code of the database, which pools wrap; empty if there is none. */
  private static String state(Throwable thrown) {
    return innermost(thrown).map(SQLException::getSQLState).orElse("");
  }

  private static String reason(Throwable thrown) {
    return innermost(thrown).map(PostgresFailure::firstLine).orElseGet(() -> firstLine(thrown));
  }

  private static Optional<SQLException> innermost(Throwable thrown) {
    Optional<SQLException> found = Optional.empty();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && sql.getSQLState() != null) {
        found = Optional.of(sql);
      }
    }
    return found;
  }

  private static String firstLine(Throwable thrown) {
    @Nullable String message = thrown.getMessage();
    return Optional.ofNullable(message)
        .flatMap(text -> text.lines().findFirst())
        .map(line -> line.replaceFirst("\\.$", ""))
        .orElse("");
  }
}
