package aibets;

import aibets.storage.StorageException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory for everything that the program writes, readable only by the program's user,
 * because it holds what was asked and by whom. Where the file system has no POSIX permissions (on
 * Windows), files keep their own.
 */
record DataDirectory(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** Holds copies of remote sources. */
  static final String SOURCES = "sources";

  private static final String HISTORY = "history";

  /** Holds the directories of workspaces, each named by its id, and what they have in common. */
  static final String WORKSPACES = "workspaces";

  /** The entries that the program creates; others are left alone. */
  private static final Set<String> OWN = Set.of("model", "corpora", SOURCES, HISTORY, WORKSPACES);

  /**
   * Creates the directory if it is missing.
   *
   * @throws StorageException if it cannot be created
   */
  static DataDirectory at(Path path) {
    DataDirectory directory = new DataDirectory(path);
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new StorageException(
          "The data directory '"
              + path
              + "' cannot be created: "
              + e
              + ". Make it writable, or name another directory with --data.",
          e);
    }
    directory.close();
    return directory;
  }

  /**
   * Returns the history file of the prompt.
   *
   * @param retention how long questions may be kept; if zero, an existing history is deleted and
   *     none is returned
   */
  Optional<Path> history(Duration retention) throws IOException {
    Path history = path.resolve(HISTORY);
    if (retention.isZero()) {
      Files.deleteIfExists(history);
      return Optional.empty();
    }
    return Optional.of(history);
  }

  /**
   * Removes other users' permissions from the program's files, including those of earlier versions,
   * and from the directory itself if it holds nothing else.
   */
  void close() {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (Stream<Path> all = Files.list(path)) {
      Set<Path> others = new HashSet<>();
      all.forEach(
          each -> {
            if (OWN.contains(String.valueOf(each.getFileName()))) {
              closeAll(each);
            } else {
              others.add(each);
            }
          });
      if (others.isEmpty()) {
        set(path, DIRECTORY);
      }
    } catch (IOException e) {
      LOG.debug("'{}' keeps its permissions: {}", path, e.toString());
    }
  }

  private static void closeAll(Path own) {
    try {
      Files.walkFileTree(own, new Closing());
    } catch (IOException e) {
      LOG.debug("'{}' keeps its permissions: {}", own, e.toString());
    }
  }

  private static void set(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (!Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  /** Skips files that belong to another user or have just been deleted. Follows no links. */
  private static final class Closing extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return closed(directory, DIRECTORY);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return attributes.isRegularFile() ? closed(file, FILE) : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    private static FileVisitResult closed(Path path, Set<PosixFilePermission> permissions) {
      try {
        set(path, permissions);
      } catch (IOException e) {
        LOG.debug("'{}' keeps its permissions: {}", path, e.toString());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
