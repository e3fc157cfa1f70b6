package aibets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.encoding.Encoding;
import aibets.encoding.HashingEncoder;
import aibets.encoding.TokenMatrix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does. */
abstract class PassageStoreContract {

  private static final HashingEncoder ENCODER = new HashingEncoder("test");
  private PassageStore store;

  abstract PassageStore newStore();

  @BeforeEach
  void open() {
    store = newStore();
  }

  @Test
  void showsNothingThatIsOnlyStaged() {
    store.stage(List.of(encoded("a", "1", "One sentence.")));
    assertThat(live()).isEmpty();
    assertThat(store.versions()).singleElement().matches(version -> !version.live());
  }

  @Test
  void readsBackWhatWasPublished() {
    EncodedDocument document = encoded("a", "1", "One sentence.", "Another – “quoted” 🙂.");
    store.publish(store.stage(List.of(document)), List.of());
    StoredDocument read = live().get(0);
    assertThat(read.document()).isEqualTo(document.document());
    assertThat(read.passages().get(0).vector()).isEqualTo(document.passages().get(0).dense());
    assertThat(read.passages().get(0).tokenIds()).hasSize(4);
    assertThat(store.tokens(read.passages().get(0).key()).orElseThrow().toBytes())
        .isEqualTo(document.passages().get(0).tokens().toBytes());
  }

  @Test
  void isNotStagedUntilAllItsPortionsAreThere() {
    EncodedDocument document = encoded("a", "1", "One sentence.");
    long key = store.begin(document.document());
    store.add(key, document.document().passages(), document.passages());
    assertThat(store.versions())
        .noneMatch(version -> version.live() || version.hash().equals(document.hash()));
    store.complete(key, document.document(), document.hash());
    assertThat(store.versions()).allMatch(version -> version.hash().equals(document.hash()));
    store.publish(List.of(key), List.of());
    assertThat(live().get(0).document()).isEqualTo(document.document());
    assertThat(live().get(0).passages()).hasSize(1);
  }

  @Test
  void keepsNothingOfDocumentsOfWhichOneIsTooLongForIt() {
    EncodedDocument fit = encoded("a", "1", "One sentence.");
    EncodedDocument unfit = encoded("b".repeat(2_000), "1", "One sentence.");
    assertThatThrownBy(() -> store.stage(List.of(fit, unfit))).isInstanceOf(UnfitException.class);
    assertThat(store.versions()).isEmpty();
  }

  @Test
  void readsInTheOrderOfIdsAndKeepsDocumentsWithoutPassages() {
    store.publish(
        store.stage(List.of(encoded("c", "1", "C."), encoded("a", "1"), encoded("b", "1", "B."))),
        List.of());
    assertThat(live()).extracting(stored -> stored.document().id()).containsExactly("a", "b", "c");
    assertThat(live().get(0).passages()).isEmpty();
  }

  @Test
  void replacesAVersionInOneStep() {
    List<Long> old = store.stage(List.of(encoded("a", "1", "Old.")));
    store.publish(old, List.of());
    store.publish(store.stage(List.of(encoded("a", "2", "New."))), old);
    assertThat(live()).extracting(stored -> stored.document().text()).containsExactly("New.\n");
    assertThat(store.readLive("a")).map(stored -> stored.document().text()).contains("New.\n");
    assertThat(store.readLive("b")).isEmpty();
  }

  @Test
  void purgesWhatIsNeitherLiveNorKept() {
    List<Long> keys =
        store.stage(
            List.of(encoded("a", "1", "A."), encoded("b", "1", "B."), encoded("c", "1", "C.")));
    store.publish(keys.subList(0, 1), List.of());
    store.purge(keys.subList(1, 2));
    assertThat(store.versions()).extracting(PassageStore.Version::id).containsExactly("a", "b");
  }

  @Test
  void givesBackTheVectorsOfAVersion() {
    EncodedDocument document = encoded("a", "1", "One sentence.");
    long key = store.stage(List.of(document)).get(0);
    assertThat(store.vectors(key, List.of("a".repeat(64), "b".repeat(64))))
        .containsOnlyKeys("a".repeat(64));
    assertThat(store.vectors(key, List.of("a".repeat(64))).get("a".repeat(64)).dense())
        .isEqualTo(document.passages().get(0).dense());
    assertThat(store.vectors(4711, List.of("a".repeat(64)))).isEmpty();
  }

  @Test
  void hasNoTokensForAPassageItNeverHad() {
    assertThat(store.tokens(4711)).isEmpty();
  }

  @Test
  void remembersTheLastNote() {
    store.note("name", "first");
    store.note("name", "second");
    assertThat(store.note("name")).contains("second");
    assertThat(store.note("other")).isEmpty();
  }

  @Test
  void takesTextThatLooksLikeSql() {
    String hostile = "'); drop table document; --";
    store.publish(store.stage(List.of(encoded(hostile, "1", hostile))), List.of());
    assertThat(live()).extracting(stored -> stored.document().id()).containsExactly(hostile);
  }

  private List<StoredDocument> live() {
    List<StoredDocument> live = new ArrayList<>();
    store.readLive(live::add);
    return live;
  }

  static EncodedDocument encoded(String id, String hash, String... sentences) {
    Document document = Documents.of(id, sentences);
    List<EncodedDocument.Vectors> vectors =
        document.passages().stream()
            .map(
                passage -> {
                  Encoding encoding = ENCODER.encode(document.text());
                  return new EncodedDocument.Vectors(
                      "a".repeat(64),
                      encoding.vector(),
                      TokenMatrix.of(encoding.tokens(), offset -> 0));
                })
            .toList();
    return new EncodedDocument(document, hash.repeat(64), vectors);
  }
}
