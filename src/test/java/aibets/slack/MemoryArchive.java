package aibets.slack;

import aibets.answer.Answerer;
import aibets.corpus.Corpus;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Remarks;
import aibets.corpus.Sentence;
import aibets.desk.Archive;
import aibets.desk.Holdings;
import aibets.desk.Scope;
import aibets.h2.H2Storage;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import aibets.storage.Storage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An archive in an in-memory database, with the documents of a test. */
public record MemoryArchive(Storage storage, List<Document> documents) implements Archive {

  /** Texts that begin with the same word have the same meaning; others have nothing in common. */
  @Override
  public float[] meaning(String text) {
    float[] meaning = new float[10_007];
    meaning[Math.floorMod(text.split(" ", 2)[0].hashCode(), meaning.length)] = 1;
    return meaning;
  }

  @Override
  public Bets bets() {
    return Bets.bundled();
  }

  @Override
  public List<String> examples() {
    return documents.stream().map(document -> "What is in the " + document.title() + "?").toList();
  }

  @Override
  public Optional<Document> document(String id) {
    return documents.stream().filter(document -> document.id().equals(id)).findFirst();
  }

  @Override
  public Omissions omissions() {
    return new Omissions(
        List.of(new Corpus.Problem("bad.md", "is empty")),
        new Remarks(List.of(), List.of(), Map.of(".csv", 2)));
  }

  @Override
  public Set<String> readers() {
    return documents.stream()
        .flatMap(document -> document.audience().readers().stream())
        .collect(Collectors.toSet());
  }

  /** Returns a part that answers nothing. */
  @Override
  public Holdings within(Scope scope) {
    return new Part(of(documents.stream().filter(scope::includes).toArray(Document[]::new)));
  }

  private record Part(MemoryArchive archive) implements Holdings {

    @Override
    public Answerer answerer() {
      return (question, earlier) -> Answers.silent(question);
    }

    @Override
    public Optional<Document> document(String id) {
      return archive.document(id);
    }

    @Override
    public List<Document> documents() {
      return archive.documents();
    }

    @Override
    public Bets bets() {
      return Bets.none();
    }

    @Override
    public Omissions omissions() {
      return Omissions.NONE;
    }

    @Override
    public List<String> examples() {
      return archive.examples();
    }
  }

  @Override
  public Optional<String> notice() {
    return Optional.empty();
  }

  /** Returns an archive without documents. */
  public static MemoryArchive empty() {
    return of();
  }

  /** Returns an archive with these documents. */
  public static MemoryArchive of(Document... documents) {
    return new MemoryArchive(H2Storage.inMemory(), List.of(documents));
  }

  /** Returns a document with a passage for each text. */
  static Document letter(String... passages) {
    String text = String.join("\n", passages);
    List<Passage> cut =
        IntStream.range(0, passages.length)
            .mapToObj(at -> passage(text, passages[at], at))
            .toList();
    return new Document(
        "letter",
        "Letter to shareholders",
        LocalDate.of(2026, 2, 5),
        "https://example.com/letter",
        "letter.md",
        text,
        cut);
  }

  private static Passage passage(String text, String sentence, int at) {
    int start = text.indexOf(sentence);
    return new Passage(
        at,
        "Section " + at,
        null,
        List.of(new Sentence(start, start + sentence.length(), at, Sentence.Role.PROSE)));
  }
}
