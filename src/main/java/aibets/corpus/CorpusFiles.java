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
 * The files of a corpus, and what cannot be looked at. Links are followed only to what lies in the
 * same folder; hidden files and folders and those of other formats are passed over; what is no
 * regular file is never opened.
 *
 * @param files ordered by name
 * @param sidecars files that say something of those, ordered by name
 * @param passedOver how many files of other kinds there are, by the ending of their names
 * @param problems in the order they were met
 * @param places that were looked at, by name; the only or the first one has none
 * @param missing those of them that could not be looked at
 * @param notices what else is to be said of the places
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
   * @param path where it really is, behind any link
   * @param name within the corpus, with slashes
   * @param size in bytes, as the file system says
   * @param modified in milliseconds since 1970
   * @param facts what the place says of it
   */
  public record Entry(Path path, String name, long size, long modified, Facts facts) {

    /** A file of which its place says nothing. */
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

  /** The place that a file belongs to. */
  String place(String file) {
    return places.stream()
        .filter(place -> !place.isEmpty() && file.startsWith(place + "/"))
        .findFirst()
        .orElse("");
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
    return in(Place.of(location));
  }

  /**
   * Looks for files of one place.
   *
   * @throws CorpusException if it does not exist or cannot be looked at
   */
  public static CorpusFiles in(Place place) {
    Path location = place.location();
    if (!Files.exists(location)) {
      throw new CorpusException(
          "There is no '"
              + location
              + "' to read documents from. Name a folder or a file with --seeds.");
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
              + "). Check that it may be read.");
    }
  }

  /** Whether a file's name says that it may be read, or says something of others. */
  public static boolean mayBeRead(String name) {
    return Formats.of(name).isPresent() || Sidecars.isNamedAsOne(name);
  }

  /**
   * What cannot be looked at now: its documents stay as they were.
   *
   * @param title of the place, where it has no name
   */
  public static CorpusFiles missing(String place, String title, String reason) {
    Corpus.Problem problem = new Corpus.Problem(place.isEmpty() ? title : place, reason);
    return new CorpusFiles(
        List.of(), List.of(), Map.of(), List.of(problem), List.of(place), Set.of(place), List.of());
  }

  /** These, of which something is to be said. */
  public CorpusFiles with(List<Remarks.Notice> more) {
    return new CorpusFiles(
        files, sidecars, passedOver, problems, places, missing, both(notices, more));
  }

  /** These, beside others that cannot be read. */
  public CorpusFiles without(List<Corpus.Problem> more) {
    return new CorpusFiles(
        files, sidecars, passedOver, both(problems, more), places, missing, notices);
  }

  /** These and those of other places. */
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
