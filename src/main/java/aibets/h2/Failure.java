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

/** What went wrong with a database, in the words of who has to do something about it. */
final class Failure {

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

  /** Of a statement that is not the program's own, in characters. */
  private static final int SHOWN = 60;

  private final String name;

  /** Of the database that a file holds. */
  Failure(String name) {
    this.name = name;
  }

  StorageException inUse(Throwable cause) {
    return new StorageException(
        "Another ai-bets process has '"
            + name
            + "' open. Stop it, ask it instead, or name another directory with --data.",
        cause);
  }

  StorageException unnameable(Path path) {
    return new StorageException(
        "The database cannot lie at '"
            + path
            + "': H2 would take what stands behind the ';' for settings. Name another directory"
            + " with --data, one without ';' in its path.");
  }

  StorageException unmoved(Throwable cause) {
    return new StorageException(
        "The database '"
            + name
            + "' is damaged and cannot be moved out of the way. Remove it, or name another"
            + " directory with --data.",
        cause);
  }

  StorageException foreign(String statement) {
    return new StorageException(
        "The database '"
            + name
            + "' was not opened: it holds something that ai-bets did not make and that can run"
            + " code ("
            + statement.substring(0, Math.min(SHOWN, statement.length())).replaceAll("[^ -~]", " ")
            + "…). Somebody put it there. Remove the file, or name another directory with --data.");
  }

  /** Not to be had any more: the program is ending. */
  StorageException closed() {
    return new StorageException("The database '" + name + "' is closed: the program is ending.");
  }

  StorageException unopened(Throwable cause) {
    return new StorageException(
        "The database '"
            + name
            + "' cannot be opened: "
            + firstLine(cause)
            + ". Check that the disk has room and the directory can be written to, or name another"
            + " with --data.",
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

  /** Another took its place while it was in use. */
  static DamagedException replaced(Throwable cause) {
    return new DamagedException(
        "The database was damaged and an empty one has taken its place", cause);
  }

  /** It reads well, but something has been done to it. */
  String doubt() {
    return "The database '"
        + name
        + "' is damaged or was exchanged: it is not as it was left. All that it still holds could"
        + " be read, and is used; what was written last may be missing.";
  }

  /** What to log; nothing that was acknowledged is lost by it. */
  String unclosed(Exception cause) {
    return "The database '" + name + "' was not closed in good order: " + firstLine(cause);
  }

  StorageException unread(RuntimeException cause) {
    return isDamage(cause)
        ? damaged(cause)
        : new StorageException("The database could not be read: " + cause.getMessage(), cause);
  }

  StorageException unwritten(RuntimeException cause) {
    return isTooLong(cause)
        ? new TooLongException("Something is too long to be kept: " + firstLine(cause), cause)
        : new StorageException(
            "The database could not be written; nothing of this change is kept: "
                + firstLine(cause)
                + ". Check that the disk has room and can be written to.",
            cause);
  }

  /**
   * Not so if the disk is full, or the file was closed while it was read, be it by an interrupt: H2
   * calls these errors of the file, too.
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

  /** The disk is well: one value is the cause. */
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
