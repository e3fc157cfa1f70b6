package aibets;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** What a container engine builds from: a directory without what {@code .dockerignore} names. */
record BuildContext(Path directory, List<String> ignored) {

  static BuildContext of(Path directory) throws IOException {
    Path ignore = directory.resolve(".dockerignore");
    return new BuildContext(
        directory, Files.readAllLines(ignore).stream().filter(line -> !line.isBlank()).toList());
  }

  /**
   * Does what COPY does: copies a file to a path or into a directory, or the contents of a
   * directory.
   */
  void copy(String source, Path target, boolean into) throws IOException {
    Path from = directory.resolve(source);
    if (isIgnored(from)) {
      throw new IOException("The build context has no " + source);
    }
    if (Files.isRegularFile(from)) {
      Path file = into ? target.resolve(from.getFileName()) : target;
      Files.createDirectories(file.getParent());
      Files.copy(from, file);
    } else {
      copyAll(from, target);
    }
  }

  private void copyAll(Path from, Path target) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            if (isIgnored(each)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(target.resolve(from.relativize(each).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            if (!isIgnored(each)) {
              Files.copy(each, target.resolve(from.relativize(each).toString()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private boolean isIgnored(Path path) {
    Path relative = directory.relativize(path);
    return ignored.stream().anyMatch(each -> relative.startsWith(each.replaceAll("^/|/$", "")));
  }
}
