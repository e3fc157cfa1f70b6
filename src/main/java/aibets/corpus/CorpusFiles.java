package aibets.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files of a corpus, and what cannot be looked at. Links are followed only to what lies in the
 * same folder; hidden files and folders and those of other formats are passed over; what is no
 * regular file is never opened.
 *
 * @param files ordered by name
 * @param sidecars files that say something of those, ordered by name
 * @param passedOver how many files of other kinds there are, by the ending of their names
 * @param problems in the order they were met
 */
public record CorpusFiles(
    List<Entry> files,
    List<Entry> sidecars,
    Map<String, Integer> passedOver,
    List<Corpus.Problem> problems) {

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
    sidecars = List.copyOf(sidecars);
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
      FileSearch search = new FileSearch(root);
      if (Files.isDirectory(root)) {
        Files.walkFileTree(root, search);
      } else {
        search.add(root, String.valueOf(location.getFileName()));
      }
      return search.found();
    } catch (IOException e) {
      throw new CorpusException(
          "The folder '"
              + location
              + "' cannot be read ("
              + e.getMessage()
              + "). Check that it may be read.");
    }
  }
}
