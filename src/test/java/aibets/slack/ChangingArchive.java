package aibets.slack;

import aibets.answer.Answerer;
import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Remarks;
import aibets.corpus.Sentence;
import aibets.desk.Archive;
import aibets.desk.Holdings;
import aibets.desk.Scope;
import aibets.h2.H2Storage;
import aibets.indexing.Omissions;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.overview.Bets;
import aibets.storage.Storage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * An archive whose documents change when it is reloaded. A document, which has one sentence,
 * answers a question if it contains the question's last word.
 */
final class ChangingArchive implements Archive {

  private final Storage storage = H2Storage.inMemory();
  private final AtomicReference<List<Document>> now;
  private final AtomicReference<List<Document>> next;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private volatile String held = "?!";

  ChangingArchive(Document... documents) {
    this.now = new AtomicReference<>(List.of(documents));
    this.next = new AtomicReference<>(List.of(documents));
  }

  static Document document(String file, String text) {
    Sentence sentence = new Sentence(0, text.length(), 0, Sentence.Role.PROSE);
    return new Document(
        file,
        "Title of " + file,
        LocalDate.of(2020, 2, 5),
        null,
        file,
        text,
        List.of(new Passage(0, "", null, List.of(sentence))));
  }

  /** Sets the documents that the next reload finds. */
  void next(Document... documents) {
    next.set(List.of(documents));
  }

  Reloader reloader() {
    return progress -> {
      now.set(next.get());
      return new ReloadReport(
          List.of(),
          List.of("changed"),
          List.of(),
          0,
          List.of(),
          Remarks.NONE,
          1,
          false,
          Duration.ZERO);
    };
  }

  Answerer answerer() {
    Answerer answerer = answerer(now::get);
    return (question, earlier) -> {
      asked.add(question);
      if (question.contains(held)) {
        await();
      }
      return answerer.answer(question, earlier);
    };
  }

  /** Returns everything that was asked of all documents. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Answers no question with these words until {@link #release()}. */
  void hold(String words) {
    held = words;
  }

  void release() {
    gate.countDown();
  }

  private void await() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answerer answerer(Supplier<List<Document>> documents) {
    return (question, earlier) -> {
      String word = question.replaceAll("\\W+$", "").replaceFirst("(?s).*\\W", "");
      List<Quote> quotes =
          documents.get().stream()
              .filter(document -> document.text().contains(word))
              .limit(3)
              .map(ChangingArchive::quote)
              .toList();
      return quotes.isEmpty()
          ? Answers.silent(question)
          : Answers.quoting(question, quotes.toArray(Quote[]::new));
    };
  }

  private static Quote quote(Document document) {
    Passage passage = document.passages().get(0);
    return Quote.of(document, passage, passage.sentences().get(0));
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public float[] meaning(String text) {
    float[] meaning = new float[10_007];
    meaning[Math.floorMod(text.hashCode(), meaning.length)] = 1;
    return meaning;
  }

  @Override
  public Bets bets() {
    return Bets.none();
  }

  @Override
  public List<String> examples() {
    return List.of();
  }

  @Override
  public Optional<Document> document(String id) {
    return now.get().stream().filter(document -> document.id().equals(id)).findFirst();
  }

  @Override
  public List<Document> documents() {
    return now.get();
  }

  @Override
  public Set<String> readers() {
    return Set.of();
  }

  @Override
  public Omissions omissions() {
    return Omissions.NONE;
  }

  @Override
  public Optional<String> notice() {
    return Optional.empty();
  }

  @Override
  public Holdings within(Scope scope) {
    ChangingArchive whole = this;
    Supplier<List<Document>> part = () -> now.get().stream().filter(scope::includes).toList();
    return new Holdings() {
      @Override
      public Answerer answerer() {
        return ChangingArchive.answerer(part);
      }

      @Override
      public Optional<Document> document(String id) {
        return whole.document(id).filter(scope::includes);
      }

      @Override
      public List<Document> documents() {
        return part.get();
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
        return List.of();
      }
    };
  }
}
