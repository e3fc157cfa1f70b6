package aibets.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Documents;
import aibets.encoding.Encoding;
import aibets.encoding.HashingEncoder;
import aibets.encoding.TokenMatrix;
import aibets.english.QuestionParser;
import aibets.h2.H2Storage;
import aibets.storage.EncodedDocument;
import aibets.storage.PassageStore;
import aibets.storage.SelectedPassageStore;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCorpusTest {

  private static final String QUESTION = "Who moved to Oslo?";

  @TempDir private Path directory;
  private final HashingEncoder encoder = new HashingEncoder("test");
  private final Storage storage = H2Storage.inMemory();
  private final PassageStore store = storage.passages();
  private final ExactEngine engine = new ExactEngine();
  private boolean isReadable = true;
  private final EngineCorpus corpus =
      new EngineCorpus(
          engine, store, "test", document -> Set.of("set " + document.id()), () -> isReadable);

  @AfterEach
  void close() {
    storage.close();
  }

  private long stage(String id, String text) {
    Encoding encoding = encoder.encode(text);
    EncodedDocument.Vectors vectors =
        new EncodedDocument.Vectors(
            "0".repeat(64), encoding.vector(), TokenMatrix.of(encoding.tokens(), offset -> 0));
    EncodedDocument document =
        new EncodedDocument(Documents.of(id, text), "0".repeat(64), List.of(vectors));
    return store.stage(List.of(document)).get(0);
  }

  private LateInteractionRetriever opened() {
    return LateInteractionRetriever.searching(
        corpus, encoder, store, RankingModel.withoutReader(), directory.resolve("words"));
  }

  private LateInteractionRetriever part(String id) {
    return LateInteractionRetriever.searching(
        corpus,
        encoder,
        new SelectedPassageStore(store, document -> document.id().equals(id)),
        RankingModel.withoutReader(),
        List.of(Set.of("set " + id)));
  }

  private static Set<String> texts(Retriever retriever) {
    Set<String> texts = new HashSet<>();
    retriever
        .rank(QuestionParser.parse(QUESTION))
        .forEach(ranked -> texts.add(ranked.document().text(ranked.sentence())));
    return texts;
  }

  @Test
  void ranksAsInMemory() {
    store.publish(List.of(stage("a", "Kestrel moved to Oslo."), stage("b", "Heron.")), List.of());
    try (LateInteractionRetriever searching = opened();
        LateInteractionRetriever memory =
            new LateInteractionRetriever(encoder, store, RankingModel.withoutReader())) {
      List<RankedSentence> found = searching.rank(QuestionParser.parse(QUESTION));
      assertThat(found).hasSize(2);
      assertThat(found.stream().map(RankedSentence::score).toList())
          .isEqualTo(
              memory.rank(QuestionParser.parse(QUESTION)).stream()
                  .map(RankedSentence::score)
                  .toList());
    }
  }

  @Test
  void answersFromThePreviousIndexUntilTheNextIsPublished() {
    long before = stage("a", "Kestrel moved to Oslo.");
    store.publish(List.of(before), List.of());
    try (LateInteractionRetriever retriever = opened()) {
      String digest = engine.active();
      long after = stage("a", "Heron moved to Oslo.");
      corpus.prepare(List.of(after));
      assertThat(engine.indexes()).hasSize(2).contains(digest);
      assertThat(texts(retriever)).containsExactly("Kestrel moved to Oslo.");
      store.publish(List.of(after), List.of(before));
      retriever.refresh();
      assertThat(engine.active()).isNotEqualTo(digest);
      assertThat(texts(retriever)).containsExactly("Heron moved to Oslo.");
      corpus.prepare(List.of(stage("a", "Egret moved to Oslo.")));
      assertThat(engine.indexes()).hasSize(2).doesNotContain(digest);
    }
  }

  @Test
  void opensTheLiveIndexAfterACrashBeforePublishing() {
    long before = stage("a", "Kestrel moved to Oslo.");
    store.publish(List.of(before), List.of());
    opened().close();
    corpus.prepare(List.of(stage("a", "Heron moved to Oslo.")));
    try (LateInteractionRetriever retriever = opened()) {
      assertThat(texts(retriever)).containsExactly("Kestrel moved to Oslo.");
    }
  }

  @Test
  void refusesTheOldIndexOnceOtherDocumentsArePublished() {
    long before = stage("a", "Kestrel moved to Oslo.");
    store.publish(List.of(before), List.of());
    try (LateInteractionRetriever retriever = opened();
        LateInteractionRetriever part = part("a")) {
      assertThat(texts(part)).containsExactly("Kestrel moved to Oslo.");
      store.publish(List.of(stage("a", "Heron moved to Oslo.")), List.of(before));
      engine.away(true);
      assertThatThrownBy(retriever::refresh).isInstanceOf(StorageException.class);
      assertThatThrownBy(() -> texts(part)).isInstanceOf(StorageException.class);
      assertThatThrownBy(() -> texts(retriever)).isInstanceOf(StorageException.class);
      engine.away(false);
      assertThat(texts(part)).containsExactly("Heron moved to Oslo.");
      assertThat(texts(retriever)).containsExactly("Heron moved to Oslo.");
    }
  }

  @Test
  void keepsTheIndexOfAProcessThatHasNotFollowedYet() {
    long before = stage("a", "Kestrel moved to Oslo.");
    store.publish(List.of(before), List.of());
    EngineCorpus other = new EngineCorpus(engine, store, "test", document -> Set.of(), () -> true);
    try (LateInteractionRetriever follower = opened();
        LateInteractionRetriever reloading =
            LateInteractionRetriever.searching(
                other, encoder, store, RankingModel.withoutReader(), directory.resolve("other"))) {
      String digest = engine.active();
      long after = stage("a", "Heron moved to Oslo.");
      other.prepare(List.of(after));
      store.publish(List.of(after), List.of(before));
      reloading.refresh();
      assertThat(engine.active()).isNotEqualTo(digest);
      assertThat(texts(follower)).containsExactly("Kestrel moved to Oslo.");
      assertThat(engine.indexes()).contains(digest);
      follower.refresh();
      assertThat(texts(follower)).containsExactly("Heron moved to Oslo.");
    }
  }

  @Test
  void opensTheCurrentIndexWhenAnotherProcessHasDeletedItsOwn() {
    long before = stage("a", "Kestrel moved to Oslo.");
    store.publish(List.of(before), List.of());
    try (LateInteractionRetriever retriever = opened()) {
      store.publish(List.of(stage("a", "Heron moved to Oslo.")), List.of(before));
      engine.deleteExcept("test", Set.of());
      assertThat(texts(retriever)).containsExactly("Heron moved to Oslo.");
    }
  }

  @Test
  void doesNotOpenTheCurrentIndexIfItIsOfAnotherModel() {
    long before = stage("a", "Kestrel moved to Oslo.");
    store.publish(List.of(before), List.of());
    try (LateInteractionRetriever retriever = opened()) {
      store.publish(List.of(stage("a", "Heron moved to Oslo.")), List.of(before));
      engine.deleteExcept("test", Set.of());
      isReadable = false;
      assertThatThrownBy(() -> texts(retriever)).isInstanceOf(IndexGoneException.class);
    }
  }

  @Test
  void refusesPassagesOfOtherDocuments() {
    long before = stage("a", "Kestrel moved to Oslo.");
    store.publish(List.of(before), List.of());
    try (LateInteractionRetriever retriever = opened()) {
      String digest = engine.active();
      store.publish(List.of(stage("a", "Heron moved to Oslo.")), List.of(before));
      retriever.refresh();
      engine.confuse(digest);
      assertThatThrownBy(() -> texts(retriever))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("does not have the documents that are loaded");
    }
  }

  @Test
  void findsOnlyTheDocumentsOfAPart() {
    store.publish(
        List.of(stage("a", "Kestrel moved to Oslo."), stage("b", "Heron moved to Oslo.")),
        List.of());
    try (LateInteractionRetriever whole = opened();
        LateInteractionRetriever part = part("b")) {
      assertThat(texts(whole)).hasSize(2);
      assertThat(texts(part)).containsExactly("Heron moved to Oslo.");
    }
  }

  @Test
  void findsNothingInAnEmptyCorpus() {
    try (LateInteractionRetriever retriever = opened()) {
      assertThat(texts(retriever)).isEmpty();
      assertThat(engine.indexes()).isEmpty();
    }
  }
}
