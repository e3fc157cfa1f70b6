package aibets.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a corpus, and problems found while listing them. Links are followed only within the
 * same folder; hidden files and folders and unsupported formats are skipped; irregular files are
 * never opened.
 *
 * @param files ordered by name
 * @param sidecars metadata files, ordered by name
 * @param passedOver the number of unsupported files by extension
 * @param problems in the order found
 * @param places names of the places listed; the only or first one has an empty name
 * @param missing names of the places that were unavailable
 * @param notices further remarks on the places
 */
public record CorpusFiles(
    List<Entry> files,
    List<Entry> sidecars,
    Map<String, Integer> passedOver,
    List<Corpus.Problem> problems,
    List<String> places,
    Set<String> missing,
    List<Remarks.Notice> notices) {

  /**
   * A file.
   *
   * @param path with links resolved
   * @param name in the corpus, with slashes
   * @param size in bytes, according to the file system
   * @param modified in milliseconds since 1970
   * @param facts metadata from its place
   */
  public record Entry(Path path, String name, long size, long modified, Facts facts) {

    /** Creates a file without metadata from its place. */
    public Entry(Path path, String name, long size, long modified) {
      this(path, name, size, modified, Facts.NONE);
    }
  }

  /** Copies the lists. */
  public CorpusFiles {
    files = List.copyOf(files);
    sidecars = List.copyOf(sidecars);
    passedOver = Map.copyOf(passedOver);
    problems = List.copyOf(problems);
    places = List.copyOf(places);
    missing = Set.copyOf(missing);
    notices = List.copyOf(notices);
  }

  /** Returns the name of the place that contains a file. */
  String place(String file) {
    return places.stream()
        .filter(place -> !place.isEmpty() && file.startsWith(place + "/"))
        .findFirst()
        .orElse("");
  }

  /** Returns the names of files that are one document each. */
  List<String> documents() {
    return files.stream()
        .map(Entry::name)
        .filter(name -> Formats.of(name).filter(Format::isDocument).isPresent())
        .toList();
  }

  /**
   * Lists files.
   *
   * @param location a folder or file, in any file system
   * @throws CorpusException if it does not exist or cannot be listed
   */
  public static CorpusFiles in(Path location) {
    return in(Place.of(location));
  }

  /**
   * Lists the files of a place.
   *
   * @throws CorpusException if it does not exist or cannot be listed
   */
  public static CorpusFiles in(Place place) {
    Path location = place.location();
    if (!Files.exists(location)) {
      throw new CorpusException(
          "'" + location + "' does not exist. Name a folder or file of documents with --seeds.");
    }
    try {
      Path root = location.toRealPath();
      FileSearch search = new FileSearch(root, place);
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
              + "). Check its permissions.");
    }
  }

  /** Whether a file's name is that of a document or of a sidecar. */
  public static boolean mayBeRead(String name) {
    return Formats.of(name).isPresent() || Sidecars.isNamedAsOne(name);
  }

  /**
   * Creates the listing of an unavailable place, whose documents are kept.
   *
   * @param title of the place, if it has no name
   */
  public static CorpusFiles missing(String place, String title, String reason) {
    Corpus.Problem problem = new Corpus.Problem(place.isEmpty() ? title : place, reason);
    return new CorpusFiles(
        List.of(), List.of(), Map.of(), List.of(problem), List.of(place), Set.of(place), List.of());
  }

  /** Returns a copy with further notices. */
  public CorpusFiles with(List<Remarks.Notice> more) {
    return new CorpusFiles(
        files, sidecars, passedOver, problems, places, missing, both(notices, more));
  }

  /** Returns a copy with further problems. */
  public CorpusFiles without(List<Corpus.Problem> more) {
    return new CorpusFiles(
        files, sidecars, passedOver, both(problems, more), places, missing, notices);
  }

  /** Returns the union with the files of other places. */
  public CorpusFiles and(CorpusFiles others) {
    Map<String, Integer> passed = new HashMap<>(passedOver);
    others.passedOver.forEach((ending, count) -> passed.merge(ending, count, Integer::sum));
    Set<String> gone = new HashSet<>(missing);
    gone.addAll(others.missing);
    return new CorpusFiles(
        both(files, others.files),
        both(sidecars, others.sidecars),
        passed,
        both(problems, others.problems),
        both(places, others.places),
        gone,
        both(notices, others.notices));
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
