package aibets.sources;

import aibets.corpus.CorpusFiles;
import aibets.corpus.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a new folder of files, which replaces the one in use when it is complete. Files that are
 * never read are represented by their names only. Not thread-safe.
 */
final class StagedFolder {

  private static final int MAX_FILES = 20_000;

  /** The maximum size of a file in bytes. */
  private static final long MAX_FILE_BYTES = 50L << 20;

  /** The maximum size of all files in bytes. */
  private static final long MAX_BYTES = 500L << 20;

  private final SourceCache kept;
  private final Path folder;
  private final Map<String, SourceCache.Known> facts = new HashMap<>();
  private final List<Source.Flaw> flaws = new ArrayList<>();
  private long left = MAX_BYTES;
  private int files;

  /** Opens the content of a file. */
  interface Content {
    InputStream open() throws IOException;
  }

  StagedFolder(SourceCache kept) throws IOException {
    this.kept = kept;
    this.folder = kept.folder().resolve("files.new");
    new DiskFolder(folder).delete();
    Files.createDirectories(folder);
  }

  /**
   * Adds a file; one that is too large or has an unsafe name is noted.
   *
   * @param written its name with slashes, as given by the source
   * @throws SourceException if the total is too large
   * @throws IOException if it cannot be read or written
   */
  void add(String written, Facts known, Content content) throws SourceException, IOException {
    Optional<String> name = SafeName.of(written);
    if (name.isEmpty()) {
      flaw(written, "has an invalid file name: rename it");
    } else if (!SafeName.isHidden(name.get())) {
      lay(name.get(), known, content);
    }
  }

  void flaw(String part, String reason) {
    flaws.add(new Source.Flaw(part, reason));
  }

  private void lay(String name, Facts known, Content content) throws SourceException, IOException {
    if (++files > MAX_FILES) {
      throw new SourceException("has more than %,d files: name a part of it".formatted(MAX_FILES));
    }
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      flaw(name, "occurs twice: remove one of the two");
      return;
    }
    Files.createDirectories(file.resolveSibling("."));
    if (CorpusFiles.mayBeRead(name)) {
      copy(name, file, content);
      facts.put(name, SourceCache.Known.of(known));
    } else {
      Files.createFile(file);
    }
  }

  private void copy(String name, Path file, Content content) throws SourceException, IOException {
    try {
      if (copy(content, file, MAX_FILE_BYTES) > MAX_FILE_BYTES) {
        Files.delete(file);
        flaw(name, "is larger than %,d MB: split it".formatted(MAX_FILE_BYTES >> 20));
      }
    } catch (DamagedException e) {
      Files.delete(file);
      flaw(name, "is damaged: export it again");
    }
  }

  /** Thrown when the content of a file cannot be read. */
  private static final class DamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedException(IOException cause) {
      super(cause);
    }
  }

  /** Copies content; returns its length, more than {@code most} if it is too long. */
  private long copy(Content content, Path file, long most) throws SourceException, IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = opened(content);
        OutputStream out = Files.newOutputStream(file)) {
      for (int read = read(in, buffer); read >= 0 && size <= most; read = read(in, buffer)) {
        size += read;
        left -= read;
        if (left < 0) {
          throw new SourceException(
              "unpacks to more than %,d MB: name a part of it".formatted(MAX_BYTES >> 20));
        }
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  private static InputStream opened(Content content) throws DamagedException {
    try {
      return content.open();
    } catch (IOException e) {
      throw new DamagedException(e);
    }
  }

  private static int read(InputStream in, byte[] buffer) throws DamagedException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new DamagedException(e);
    }
  }

  /**
   * Creates a temporary file with some content.
   *
   * @throws IOException if it is damaged
   */
  Path scratch(Content content) throws SourceException, IOException {
    Path file = kept.folder().resolve("scratch");
    copy(content, file, MAX_BYTES);
    return file;
  }

  /**
   * Replaces the files in use.
   *
   * @param mark identifies the version that they were made from
   */
  void takePlace(String mark) throws IOException {
    DiskFolder old = new DiskFolder(kept.folder().resolve("files.old"));
    old.delete();
    if (Files.exists(kept.files())) {
      Files.move(kept.files(), old.path());
    }
    Files.move(folder, kept.files());
    kept.write(new SourceCache.State(mark, facts, flaws));
    old.delete();
  }
}
