package aibets.store;

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

  private final String name;

  /** Of the database that a file holds. */
  Failure(String name) {
    this.name = name;
  }

  StoreException inUse(Throwable cause) {
    return new StoreException(
        "Another ai-bets process has '"
            + name
            + "' open. Stop it, ask it instead, or name another directory with --data.",
        cause);
  }

  StoreException unopened(Throwable cause) {
    return new StoreException(
        "The database '"
            + name
            + "' cannot be opened: "
            + firstLine(cause)
            + ". Check that the disk has room and the directory can be written to, or name another"
            + " with --data.",
        cause);
  }

  StoreException unmigrated(FlywayException cause) {
    return isDamage(cause)
        ? damaged(cause)
        : new StoreException(
            "The database '"
                + name
                + "' was written by another version of ai-bets: "
                + cause.getMessage()
                + ". Use that version, or name another directory with --data.",
            cause);
  }

  DamagedException damaged(Throwable cause) {
    return new DamagedException(
        "The database '" + name + "' is damaged: " + firstLine(cause), cause);
  }

  /** It reads well, but something has been done to it. */
  String doubt() {
    return "The database '"
        + name
        + "' is damaged or was exchanged: it is not as it was left. All that it still holds could be"
        + " read, and is used; what was written last may be missing.";
  }

  /** What to log; nothing that was acknowledged is lost by it. */
  String unclosed(Exception cause) {
    return "The database '" + name + "' was not closed in good order: " + firstLine(cause);
  }

  StoreException unread(RuntimeException cause) {
    return isDamage(cause)
        ? damaged(cause)
        : new StoreException("The database could not be read: " + cause.getMessage(), cause);
  }

  StoreException unwritten(RuntimeException cause) {
    return isUnfit(cause)
        ? new UnfitException("Something is too long to be kept: " + firstLine(cause), cause)
        : new StoreException(
            "The database could not be written; nothing of this change is kept: "
                + firstLine(cause)
                + ". Check that the disk has room and can be written to.",
            cause);
  }

  /** Not so if the disk is full: H2 calls that an error of the file, too. */
  static boolean isDamage(Throwable thrown) {
    return !isUnwritten(thrown) && hasCode(thrown);
  }

  private static boolean isUnwritten(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof MVStoreException store
          && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED) {
        return true;
      }
    }
    return false;
  }

  /** The disk is well: one value is the cause. */
  private static boolean isUnfit(Throwable thrown) {
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
