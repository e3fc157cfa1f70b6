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
 * A database's file before H2 opens it.
 *
 * @param fileSystem one of H2's, by the prefix of its paths
 * @param file without its ending
 */
record DatabaseFile(String fileSystem, Path file) {

  /**
   * A file system that an interrupt of a reading thread does not close, as it does a usual channel:
   * whoever read next would find the whole database unreadable.
   */
  static final String UNINTERRUPTED = "async:";

  /**
   * Commits reach the disk before they are acknowledged; no listener on any port; texts of up to a
   * megabyte stand in their rows, since reading a large object writes to the file.
   */
  private static final String OPTIONS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_LENGTH_INPLACE_LOB=1048576";

  private static final String ENDING = ".mv.db";

  /** Of the version before. */
  private static final String OLD_CHECKSUM = ".seal";

  /** What follows it in a URL of H2's are settings, and there is no way to write it otherwise. */
  private static final String SETTINGS = ";";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  DatabaseFile {
    file = file.toAbsolutePath();
  }

  /** The file on the disk. */
  Path written() {
    return file.resolveSibling(file.getFileName() + ENDING);
  }

  Failure failure() {
    return new Failure(written().toString());
  }

  FileChecksum checksum() {
    return new FileChecksum(written());
  }

  /**
   * Its URL.
   *
   * @throws StorageException if part of its path would be taken for settings, which can run code
   */
  String url() {
    if (file.toString().contains(SETTINGS)) {
      throw failure().unnameable(file);
    }
    return "jdbc:h2:" + fileSystem + file + OPTIONS;
  }

  /**
   * Looks at what it would make H2 do, which begins to do it when it opens it.
   *
   * @throws StorageException if the program did not make it, or it is damaged or in use
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
   * Moves a damaged file out of the way and keeps it; returns where it is now.
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

  /** One to take its place, beside it; what an interrupted attempt has left there is deleted. */
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

  /** Puts another in its place in one step; both are closed. */
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
