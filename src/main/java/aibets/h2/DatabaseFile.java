package aibets.h2;

import aibets.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * A database file before H2 opens it.
 *
 * @param fileSystem prefix of one of H2's file systems
 * @param file without its extension
 */
record DatabaseFile(String fileSystem, Path file) {

  /**
   * A file system that is not closed when a reading thread is interrupted. With the usual one, an
   * interrupt would make the whole database unreadable for others.
   */
  static final String UNINTERRUPTED = "async:";

  /**
   * Commits are flushed to disk before they return; no port is opened; texts up to a megabyte are
   * stored inline, because reading large objects writes to the file.
   */
  private static final String OPTIONS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_LENGTH_INPLACE_LOB=1048576";

  private static final String ENDING = ".mv.db";

  /** The checksum file's extension in the previous version. */
  private static final String OLD_CHECKSUM = ".seal";

  /** Separates settings in H2's URLs; it cannot be escaped. */
  private static final String SETTINGS = ";";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  DatabaseFile {
    file = file.toAbsolutePath();
  }

  /** Returns the file on disk. */
  Path written() {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  H2Failure failure() {
    return new H2Failure(written().toString());
  }

  FileChecksum checksum() {
    return new FileChecksum(written());
  }

  /**
   * Returns the JDBC URL.
   *
   * @throws StorageException if part of the path would be interpreted as settings, which can run
   *     code
   */
  String url() {
    if (file.toString().contains(SETTINGS)) {
      throw failure().unnameable(file);
    }
    return "jdbc:h2:" + fileSystem + file + OPTIONS;
  }

  /**
   * Checks the statements that H2 would execute on opening the file.
   *
   * @throws StorageException if the program did not create the file, or it is damaged or in use
   */
  void check() {
    if (!Files.exists(written())) {
      return;
    }
    try {
      OwnSchema.foreign(fileSystem + file + ENDING)
          .ifPresent(
              statement -> {
                throw failure().foreign(statement);
              });
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw failure().inUse(e);
      }
      throw checksum().canReachDatabase() ? failure().damaged(e) : failure().unopened(e);
    }
  }

  /**
   * Moves a damaged file aside; returns its new path.
   *
   * @throws StorageException if it cannot be moved
   */
  Path setAside(Clock clock) {
    String time = TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    Path aside = beside("-damaged-" + time).written();
    try {
      Files.move(written(), aside);
      checksum().remove();
      return aside;
    } catch (IOException | UncheckedIOException e) {
      throw failure().unmoved(e);
    }
  }

  /** Returns a file for its replacement beside it; deletes leftovers of an interrupted attempt. */
  DatabaseFile next() {
    DatabaseFile next = beside("-next");
    try {
      Files.deleteIfExists(next.written());
      next.checksum().remove();
      return next;
    } catch (IOException | UncheckedIOException e) {
      throw failure().unopened(e);
    }
  }

  /** Replaces it atomically by another file; both are closed. */
  void replaceBy(DatabaseFile next) {
    try {
      next.checksum().remove();
      checksum().remove();
      Files.deleteIfExists(written().resolveSibling(written().getFileName() + OLD_CHECKSUM));
      Files.move(
          next.written(),
          written(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw failure().unopened(e);
    }
  }

  private DatabaseFile beside(String suffix) {
    return new DatabaseFile(fileSystem, file.resolveSibling(file.getFileName() + suffix));
  }
}
