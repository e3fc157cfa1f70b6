package aibets.h2;

import aibets.sql.ChecksumException;
import aibets.storage.DamagedException;
import aibets.storage.StorageException;
import aibets.storage.TooLongException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Creates exceptions for database failures, with messages for the user. */
final class H2Failure {

  private static final Set<Integer> DAMAGE =
      Set.of(
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.GENERAL_ERROR_1,
          ErrorCode.FILE_VERSION_ERROR_1,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.DATA_CONVERSION_ERROR_1);

  private static final Set<Integer> NOT_READ =
      Set.of(DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);

  /** The number of characters shown of a foreign statement. */
  private static final int SHOWN = 60;

  private final String name;

  /** Creates failures of the database in a file. */
  H2Failure(String name) {
    this.name = name;
  }

  StorageException inUse(Throwable cause) {
    return new StorageException(
        "Another ai-bets process has '"
            + name
            + "' open. Stop it, use it instead, or name another directory with --data.",
        cause);
  }

  StorageException unnameable(Path path) {
    return new StorageException(
        "The database cannot be stored at '"
            + path
            + "': H2 would interpret what follows the ';' as settings. Name another directory"
            + " without ';' in its path with --data.");
  }

  StorageException unmoved(Throwable cause) {
    return new StorageException(
        "The database '"
            + name
            + "' is damaged and cannot be moved aside. Remove it, or name another"
            + " directory with --data.",
        cause);
  }

  StorageException foreign(String statement) {
    return new StorageException(
        "The database '"
            + name
            + "' was not opened: it contains something that ai-bets did not create and that can run"
            + " code ("
            + statement.substring(0, Math.min(SHOWN, statement.length())).replaceAll("[^ -~]", " ")
            + "…). Remove the file, or name another directory with --data.");
  }

  /** Returns an exception for a database closed at shutdown. */
  StorageException closed() {
    return new StorageException(
        "The database '" + name + "' is closed because the program is shutting down.");
  }

  StorageException unopened(Throwable cause) {
    return new StorageException(
        "The database '"
            + name
            + "' cannot be opened: "
            + firstLine(cause)
            + ". Check that the disk is not full and the directory is writable, or name another"
            + " directory with --data.",
        cause);
  }

  StorageException unmigrated(FlywayException cause) {
    return isDamage(cause)
        ? damaged(cause)
        : new StorageException(writtenByAnotherVersion(firstLine(cause)), cause);
  }

  StorageException ofAnotherSchema(String version) {
    return new StorageException(writtenByAnotherVersion("its schema is " + version));
  }

  private String writtenByAnotherVersion(String reason) {
    return "The database '"
        + name
        + "' was written by another version of ai-bets: "
        + reason
        + ". Use that version, or name another directory with --data.";
  }

  DamagedException damaged(Throwable cause) {
    return new DamagedException(
        "The database '" + name + "' is damaged: " + firstLine(cause), cause);
  }

  /** Returns an exception for a database that was replaced while in use. */
  static DamagedException replaced(Throwable cause) {
    return new DamagedException(
        "The database was damaged and has been replaced by an empty one", cause);
  }

  /** Returns a warning for a file that is readable but was modified. */
  String doubt() {
    return "The database '"
        + name
        + "' was modified or replaced since it was closed. All data that it still contains could"
        + " be read and is used; the latest changes may be missing.";
  }

  /** Returns a log message; no acknowledged change is lost. */
  String unclosed(Exception cause) {
    return "The database '" + name + "' was not closed properly: " + firstLine(cause);
  }

  StorageException unread(RuntimeException cause) {
    return isDamage(cause)
        ? damaged(cause)
        : new StorageException("The database cannot be read: " + cause.getMessage(), cause);
  }

  StorageException unwritten(RuntimeException cause) {
    return isTooLong(cause)
        ? new TooLongException("A value is too long to store: " + firstLine(cause), cause)
        : new StorageException(
            "The database cannot be written, so the change was rolled back: "
                + firstLine(cause)
                + ". Check that the disk is writable and not full.",
            cause);
  }

  /**
   * Whether an error means damage. A full disk, or a file closed by an interrupt, does not,
   * although H2 reports file errors for them, too.
   */
  static boolean isDamage(Throwable thrown) {
    return !isUnwrittenOrClosed(thrown) && hasCode(thrown);
  }

  private static boolean isUnwrittenOrClosed(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof ClosedChannelException
          || each instanceof InterruptedIOException
          || each instanceof InterruptedException
          || (each instanceof MVStoreException store && NOT_READ.contains(store.getErrorCode()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a single value is the cause, not the disk. */
  private static boolean isTooLong(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && sql.getErrorCode() == ErrorCode.VALUE_TOO_LONG_2) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCode(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof ChecksumException
          || (each instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode()))) {
        return true;
      }
    }
    return false;
  }

  private static String firstLine(Throwable thrown) {
    @Nullable String message = thrown.getMessage();
    return Optional.ofNullable(message).flatMap(text -> text.lines().findFirst()).orElse("");
  }
}
