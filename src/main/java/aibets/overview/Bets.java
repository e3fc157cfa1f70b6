package aibets.overview;

import aibets.corpus.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The bets that a corpus is about, with the questions to ask about each: names, questions and
 * words, no answers.
 */
public final class Bets {

  private static final String BUNDLED = "/config/bets.yaml";

  /** The maximum size of a file of bets. */
  private static final long MAX_BYTES = 1 << 20;

  private final List<Subject> subjects;
  private final List<Aspect> compared;
  private final List<Aspect> carded;

  Bets(List<Subject> subjects, List<Aspect> compared, List<Aspect> carded) {
    this.subjects = List.copyOf(subjects);
    this.compared = List.copyOf(compared);
    this.carded = List.copyOf(carded);
  }

  /**
   * Returns the bundled bets.
   *
   * @throws OverviewException if they cannot be read
   */
  public static Bets bundled() {
    try (InputStream in = Bets.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("'" + BUNDLED + "' is missing from the class path");
      }
      return BetsFile.read(in.readAllBytes(), BUNDLED);
    } catch (IOException e) {
      throw new OverviewException("Cannot read the bundled bets '" + BUNDLED + "'");
    }
  }

  /**
   * Reads a file such as {@code config/bets.yaml}; aspects that it does not define are taken from
   * there.
   *
   * @throws OverviewException if it cannot be read or is malformed
   */
  public static Bets read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new OverviewException(
            "The file of bets '"
                + file
                + "' is larger than 1 MB. Name a file like config/bets.yaml.");
      }
      return BetsFile.read(Files.readAllBytes(file), file.toString()).or(bundled());
    } catch (IOException e) {
      throw new OverviewException(
          "Cannot read the file of bets '" + file + "'. Name a readable file.");
    }
  }

  /**
   * Returns no bets, for documents without a file of bets; any two things can still be compared.
   *
   * @throws OverviewException if the bundled aspects cannot be read
   */
  public static Bets none() {
    Bets usual = bundled();
    return new Bets(List.of(), usual.compared, usual.carded);
  }

  private Bets or(Bets usual) {
    return new Bets(
        subjects,
        compared.isEmpty() ? usual.compared : compared,
        carded.isEmpty() ? usual.carded : carded);
  }

  /** Returns the subjects that have a card and are offered for comparison. */
  public List<Subject> subjects() {
    return subjects;
  }

  List<Aspect> compared() {
    return compared;
  }

  List<Aspect> carded() {
    return carded;
  }

  /** Returns only the bet with this name; empty if there is none. */
  public Optional<Bets> only(String name) {
    return subjects.stream()
        .filter(bet -> bet.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .map(bet -> new Bets(List.of(bet), compared, carded));
  }

  /** Returns the bets that documents mention. */
  public Bets namedIn(List<Document> documents) {
    return new Bets(
        subjects.stream()
            .filter(bet -> documents.stream().anyMatch(each -> bet.isNamedIn(each.text())))
            .toList(),
        compared,
        carded);
  }

  /** Returns a subject, with the synonyms of the bet of that name. */
  Subject named(String name) {
    return only(name)
        .map(found -> new Subject(name.strip(), found.subjects.get(0).synonyms()))
        .orElseGet(() -> Subject.of(name));
  }
}
