package aibets.slack;

import aibets.corpus.Corpus;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Remarks;
import aibets.corpus.Sentence;
import aibets.desk.Archive;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import aibets.store.AnswerStore;
import aibets.store.AuditLog;
import aibets.store.Database;
import aibets.store.FormStore;
import aibets.store.H2AnswerStore;
import aibets.store.H2AuditLog;
import aibets.store.H2FormStore;
import aibets.store.H2Journal;
import aibets.store.H2RequestStore;
import aibets.store.H2Statistics;
import aibets.store.Journal;
import aibets.store.RequestStore;
import aibets.store.Statistics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An archive in an empty database in memory, with documents of a test's own. */
public record MemoryArchive(
    Journal journal,
    AnswerStore answers,
    FormStore forms,
    RequestStore requests,
    AuditLog audit,
    Statistics statistics,
    List<Document> documents)
    implements Archive {

  /** Texts that begin with the same word mean the same; all others have nothing in common. */
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
  public Optional<String> notice() {
    return Optional.empty();
  }

  /** Without documents. */
  public static MemoryArchive empty() {
    return of();
  }

  static MemoryArchive of(Document... documents) {
    Database database = Database.inMemory();
    return new MemoryArchive(
        new H2Journal(database),
        new H2AnswerStore(database),
        new H2FormStore(database),
        new H2RequestStore(database),
        new H2AuditLog(database),
        new H2Statistics(database),
        List.of(documents));
  }

  /** One with a passage for each text, each a sentence. */
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
