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
 * Removes what killed processes left in a directory, once it is old. What cannot be removed stays,
 * because it belongs to somebody else or (on Windows) is in use; where it can be in use and removed
 * all the same, whoever uses it keeps it until they end.
 */
final class Leftovers {

  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private final Path directory;
  private final Instant before;

  /** In a directory, of at least an age. */
  Leftovers(Path directory, Duration age) {
    this.directory = directory;
    this.before = Instant.now().minus(age);
  }

  /** Removes files with names of a form. */
  void removeFiles(String names) {
    remove(directory, names);
  }

  /** Removes directories with names of a form, if they hold nothing but files of another. */
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
          LOG.debug("Left as it is: {}", e.toString());
        }
      }
    } catch (IOException e) {
      LOG.debug("Nothing is removed from '{}': {}", in, e.toString());
    }
  }
}
