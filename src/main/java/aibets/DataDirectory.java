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
 * The directory that everything written lies under, which nobody but the program's user may read:
 * what is asked lies there, and by whom. Where files have no permissions of this kind (on Windows),
 * they are left as they are.
 */
record DataDirectory(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** What was brought from elsewhere. */
  static final String SOURCES = "sources";

  private static final String HISTORY = "history";

  /** What the program puts there; anything else is not its business. */
  private static final Set<String> OWN = Set.of("model", "corpora", SOURCES, HISTORY);

  /**
   * Makes it if it is missing.
   *
   * @throws StorageException if that cannot be
   */
  static DataDirectory at(Path path) {
    DataDirectory directory = new DataDirectory(path);
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new StorageException(
          "The data directory '"
              + path
              + "' cannot be made: "
              + e
              + ". Make it so that it can be written to, or name another with --data.",
          e);
    }
    directory.close();
    return directory;
  }

  /**
   * Where the lines that are typed at the prompt are kept.
   *
   * @param retention if zero, nowhere: not even older ones stay
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
   * Takes from everybody else what they may do with the program's files, those of older versions,
   * too; and with the directory itself, if it holds nothing else.
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
      LOG.debug("'{}' stays as open as it is: {}", path, e.toString());
    }
  }

  private static void closeAll(Path own) {
    try {
      Files.walkFileTree(own, new Closing());
    } catch (IOException e) {
      LOG.debug("'{}' stays as open as it is: {}", own, e.toString());
    }
  }

  private static void set(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (!Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  /** Goes on where something belongs to somebody else, or has just gone. Follows no links. */
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
        LOG.debug("'{}' stays as open as it is: {}", path, e.toString());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
