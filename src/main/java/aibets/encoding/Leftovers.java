package aibets.encoding;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes old files in a directory that killed processes left behind. Files that cannot be deleted,
 * because they belong to another user or (on Windows) are in use, are skipped. On other systems a
 * process keeps a deleted file that it has open.
 */
final class Leftovers {

  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private final Path directory;
  private final Instant before;

  /** Deletes from a directory what is at least this old. */
  Leftovers(Path directory, Duration age) {
    this.directory = directory;
    this.before = Instant.now().minus(age);
  }

  /** Deletes files with matching names. */
  void removeFiles(String names) {
    remove(directory, names);
  }

  /** Deletes directories with matching names that contain only files with matching names. */
  void removeDirectories(String names, String files) {
    each(
        directory,
        names,
        found -> {
          if (isOld(found, attributes(found).isDirectory())) {
            remove(found, files);
            Files.delete(found);
          }
        });
  }

  private void remove(Path from, String names) {
    each(
        from,
        names,
        found -> {
          if (isOld(found, attributes(found).isRegularFile())) {
            Files.delete(found);
          }
        });
  }

  private boolean isOld(Path found, boolean isOfItsKind) throws IOException {
    return isOfItsKind && attributes(found).lastModifiedTime().toInstant().isBefore(before);
  }

  private static BasicFileAttributes attributes(Path found) throws IOException {
    return Files.readAttributes(found, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private interface Removal {
    void of(Path found) throws IOException;
  }

  private static void each(Path in, String names, Removal removal) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(in, names)) {
      for (Path found : all) {
        try {
          removal.of(found);
        } catch (IOException e) {
          LOG.debug("Not deleted: {}", e.toString());
        }
      }
    } catch (IOException e) {
      LOG.debug("Cannot list '{}': {}", in, e.toString());
    }
  }
}
