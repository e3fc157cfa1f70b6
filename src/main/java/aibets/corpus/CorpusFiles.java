package aibets.corpus;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a corpus, and what cannot be looked at. Links are followed only to what lies in the
 * same folder; hidden files and folders and those of other formats are passed over; what is no
 * regular file is never opened.
 *
 * @param files ordered by name
 * @param passedOver how many files of other kinds there are, by the ending of their names
 * @param problems in the order they were met
 */
public record CorpusFiles(
    List<Entry> files, Map<String, Integer> passedOver, List<Corpus.Problem> problems) {

  private static final Pattern ENDING = Pattern.compile(".+(\\.[\\p{L}\\p{N}_~+-]{1,15})");

  /** Kinds that are told apart; a folder may hold any number of odd endings. */
  private static final int MOST_ENDINGS = 200;

  /**
   * A file.
   *
   * @param path where it really is, behind any link
   * @param name within the corpus, with slashes
   * @param size in bytes, as the file system says
   * @param modified in milliseconds since 1970
   */
  public record Entry(Path path, String name, long size, long modified) {}

  /** Copies the lists. */
  public CorpusFiles {
    files = List.copyOf(files);
    passedOver = Map.copyOf(passedOver);
    problems = List.copyOf(problems);
  }

  /** The names of files that are one document each. */
  List<String> documents() {
    return files.stream()
        .map(Entry::name)
        .filter(name -> Formats.of(name).filter(Format::isDocument).isPresent())
        .toList();
  }

  /**
   * Looks for files.
   *
   * @param location a folder or a file, in any file system
   * @throws CorpusException if it does not exist or cannot be looked at
   */
  public static CorpusFiles in(Path location) {
    if (!Files.exists(location)) {
      throw new CorpusException(
          "There is no '"
              + location
              + "' to read documents from. Name a folder or a file with --seeds.");
    }
    try {
      Path root = location.toRealPath();
      Search search = new Search(root);
      if (Files.isDirectory(root)) {
        Files.walkFileTree(root, search);
      } else {
        search.add(root, String.valueOf(location.getFileName()));
      }
      search.files.sort(Comparator.comparing(Entry::name));
      return new CorpusFiles(search.files, search.passedOver, search.problems);
    } catch (IOException e) {
      throw new CorpusException(
          "The folder '"
              + location
              + "' cannot be read ("
              + e.getMessage()
              + "). Check that it may be read.");
    }
  }

  private static final class Search extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Entry> files = new ArrayList<>();
    private final Map<String, Integer> passedOver = new HashMap<>();
    private final List<Corpus.Problem> problems = new ArrayList<>();

    Search(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        if (Formats.of(name(file)).isPresent()) {
          add(file, name(file), attributes.isSymbolicLink());
        } else {
          passOver(file);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      if (!isHidden(file)) {
        unreadable(name(file), e);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
    }

    private void passOver(Path file) {
      Matcher name = ENDING.matcher(String.valueOf(file.getFileName()));
      String ending = name.matches() ? name.group(1).toLowerCase(Locale.ROOT) : "without ending";
      boolean named = passedOver.containsKey(ending) || passedOver.size() < MOST_ENDINGS;
      passedOver.merge(named ? ending : "of other kinds", 1, Integer::sum);
    }

    private void add(Path file, String name, boolean isLink) {
      try {
        Path real = isLink ? file.toRealPath() : file;
        if (isLink && !real.startsWith(root)) {
          report(name, "is a link that leads out of the folder: put the file itself there");
        } else {
          add(real, name);
        }
      } catch (IOException e) {
        unreadable(name, e);
      }
    }

    void add(Path real, String name) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        long modified = attributes.lastModifiedTime().toMillis();
        files.add(new Entry(real, name, attributes.size(), modified));
      } else if (!attributes.isDirectory()) {
        report(name, "is no regular file: remove it");
      }
    }

    private void unreadable(String name, IOException e) {
      report(name, TextFile.unreadable(e));
    }

    private void report(String name, String reason) {
      problems.add(new Corpus.Problem(name, reason));
    }

    private boolean isHidden(Path file) {
      return !file.equals(root) && String.valueOf(file.getFileName()).startsWith(".");
    }

    private String name(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }
  }
}
