package aibets.overview;

import aibets.corpus.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which bets a corpus speaks of, and what is asked of each: names, questions and words, nothing of
 * what is said about them.
 */
public final class Bets {

  private static final String BUNDLED = "/config/bets.yaml";

  /** More is no file of bets. */
  private static final long LARGEST_BYTES = 1 << 20;

  private final List<Subject> subjects;
  private final List<Aspect> compared;
  private final List<Aspect> carded;

  Bets(List<Subject> subjects, List<Aspect> compared, List<Aspect> carded) {
    this.subjects = List.copyOf(subjects);
    this.compared = List.copyOf(compared);
    this.carded = List.copyOf(carded);
  }

  /**
   * The bets that come with the program.
   *
   * @throws OverviewException if they cannot be read
   */
  public static Bets bundled() {
    try (InputStream in = Bets.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("'" + BUNDLED + "' is not on the class path");
      }
      return BetsFile.read(in.readAllBytes(), BUNDLED);
    } catch (IOException e) {
      throw new OverviewException("The bets '" + BUNDLED + "' cannot be read");
    }
  }

  /**
   * The bets of a file such as {@code config/bets.yaml}; what it does not ask is asked as there.
   *
   * @throws OverviewException if it cannot be read, or is no such file
   */
  public static Bets read(Path file) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new OverviewException(
            "The bets '" + file + "' are larger than a megabyte. Name bets, not documents.");
      }
      return BetsFile.read(Files.readAllBytes(file), file.toString()).or(bundled());
    } catch (IOException e) {
      throw new OverviewException("The bets '" + file + "' cannot be read. Name a readable file.");
    }
  }

  /**
   * No bets, for documents of which nobody said what they bet on; any two things can still be
   * compared.
   *
   * @throws OverviewException if what is asked of things cannot be read
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

  /** What can be compared, and has a card. */
  public List<Subject> subjects() {
    return subjects;
  }

  List<Aspect> compared() {
    return compared;
  }

  List<Aspect> carded() {
    return carded;
  }

  /** One of them only; empty if none has the name. */
  public Optional<Bets> only(String name) {
    return subjects.stream()
        .filter(bet -> bet.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .map(bet -> new Bets(List.of(bet), compared, carded));
  }

  /** Those that documents name. */
  public Bets namedIn(List<Document> documents) {
    return new Bets(
        subjects.stream()
            .filter(bet -> documents.stream().anyMatch(each -> bet.isNamedIn(each.text())))
            .toList(),
        compared,
        carded);
  }

  /** A thing with the synonyms that a bet of its name has. */
  Subject named(String name) {
    return only(name)
        .map(found -> new Subject(name.strip(), found.subjects.get(0).synonyms()))
        .orElseGet(() -> Subject.of(name));
  }
}
