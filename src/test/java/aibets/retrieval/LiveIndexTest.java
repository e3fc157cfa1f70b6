package aibets.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Documents;
import aibets.encoding.Encoding;
import aibets.encoding.HashingEncoder;
import aibets.encoding.TokenMatrix;
import aibets.english.QuestionParser;
import aibets.h2.H2Storage;
import aibets.storage.EncodedDocument;
import aibets.storage.PassageStore;
import aibets.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIndexTest {

  private static final List<String> WORDS =
      List.of("labs", "money", "spring", "office", "models", "oslo", "grey", "silence", "tokens");

  @TempDir private Path directory;
  private final HashingEncoder encoder = new HashingEncoder("test");
  private final Storage storage = H2Storage.inMemory();
  private final PassageStore store = storage.passages();
  private final Map<String, Long> live = new TreeMap<>();

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void findsTheSameAfterChangesAsANewIndex() {
    long seed = System.nanoTime();
    System.out.println("seed=" + seed);
    Random random = new Random(seed);
    try (LateInteractionRetriever grown = opened()) {
      for (int i = 0; i < 40; i++) {
        change("d" + random.nextInt(12), random);
        grown.refresh();
        String question = words(random, 3);
        assertThat(texts(grown, question))
            .containsExactlyInAnyOrderElementsOf(texts(fresh(), question));
      }
    }
  }

  @Test
  void readsTheWordIndexFromTheDirectoryWhenReopened() throws IOException {
    change("a", new Random(1));
    opened().close();
    List<Path> before = files();
    try (LateInteractionRetriever again = opened()) {
      assertThat(texts(again, "labs money")).isEqualTo(texts(fresh(), "labs money"));
    }
    assertThat(files()).containsAll(before);
  }

  @Test
  void readsAnAcronymWithATabFromTheDirectory() throws IOException {
    EncodedDocument document = encoded("a", "A world\tmodel (WM) sees what comes.");
    store.publish(store.stage(List.of(document)), List.of());
    opened().close();
    List<Path> before = files();
    opened().close();
    assertThat(files()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void rebuildsTheWordIndexWhenItsNotesCannotBeRead() throws IOException {
    change("a", new Random(1));
    opened().close();
    try (WordIndex words = WordIndex.existing(directory.resolve("words"))) {
      Map<String, String> notes = new TreeMap<>(words.notes());
      notes.put("acronyms", "WM\tworld\tmodel\t1");
      words.commit(notes);
    }
    opened().close();
    try (WordIndex words = WordIndex.existing(directory.resolve("words"))) {
      assertThat(words.notes()).containsEntry("acronyms", "");
    }
  }

  @Test
  void rebuildsTheWordIndexOfAnotherCorpus() {
    change("a", new Random(1));
    opened().close();
    change("a", new Random(2));
    change("b", new Random(3));
    try (LateInteractionRetriever again = opened()) {
      assertThat(texts(again, "labs money")).isEqualTo(texts(fresh(), "labs money"));
    }
  }

  @Test
  void rebuildsADamagedWordIndex() throws IOException {
    change("a", new Random(1));
    opened().close();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < bytes.length; i += 7) {
        bytes[i] ^= 0x55;
      }
      Files.write(file, bytes);
    }
    try (LateInteractionRetriever again = opened()) {
      assertThat(texts(again, "labs money")).isEqualTo(texts(fresh(), "labs money")).isNotEmpty();
    }
  }

  @Test
  void keepsTheWordIndexInMemoryIfItCannotWrite() throws IOException {
    change("a", new Random(1));
    Files.writeString(directory.resolve("words"), "no directory");
    try (LateInteractionRetriever retriever = opened()) {
      assertThat(texts(retriever, "labs money")).isNotEmpty();
    }
  }

  private LateInteractionRetriever opened() {
    return new LateInteractionRetriever(
        encoder, store, RankingModel.withoutReader(), directory.resolve("words"));
  }

  private LateInteractionRetriever fresh() {
    return new LateInteractionRetriever(encoder, store, RankingModel.withoutReader());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("words"))) {
      return files.filter(file -> !file.endsWith("write.lock")).toList();
    }
  }

  private static List<String> texts(LateInteractionRetriever retriever, String question) {
    return retriever.rank(QuestionParser.parse(question)).stream()
        .map(ranked -> ranked.document().text(ranked.sentence()))
        .toList();
  }

  private static String words(Random random, int count) {
    return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
        .limit(count)
        .collect(Collectors.joining(" "));
  }

  /** Adds a document or replaces it by another version; every fourth time, removes it. */
  private void change(String id, Random random) {
    Long before = live.remove(id);
    List<Long> dead = before == null ? List.of() : List.of(before);
    if (random.nextInt(4) == 0) {
      store.publish(List.of(), dead);
      return;
    }
    String text = "Labs raised " + words(random, 6) + " " + random.nextInt() + ".";
    List<Long> added = store.stage(List.of(encoded(id, text)));
    store.publish(added, dead);
    live.put(id, added.get(0));
  }

  private EncodedDocument encoded(String id, String text) {
    Encoding encoding = encoder.encode(text);
    EncodedDocument.Vectors vectors =
        new EncodedDocument.Vectors(
            "0".repeat(64), encoding.vector(), TokenMatrix.of(encoding.tokens(), offset -> 0));
    return new EncodedDocument(Documents.of(id, text), "0".repeat(64), List.of(vectors));
  }
}
