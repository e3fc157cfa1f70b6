package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage does with documents. */
abstract class PassagesContract {

  private PassageStore store;

  abstract Storage storage();

  @BeforeEach
  void open() {
    store = storage().passages();
  }

  @Test
  void showsNothingThatIsOnlyStaged() {
    store.stage(List.of(EncodedDocuments.of("a", "1", "One sentence.")));
    assertThat(live()).isEmpty();
    assertThat(store.versions()).singleElement().matches(version -> !version.live());
  }

  @Test
  void readsBackWhatWasPublished() {
    EncodedDocument document =
        EncodedDocuments.of("a", "1", "One sentence.", "Another – “quoted” 🙂.");
    store.publish(store.stage(List.of(document)), List.of());
    StoredDocument read = live().get(0);
    assertThat(read.document()).isEqualTo(document.document());
    assertThat(read.passages().get(0).vector()).isEqualTo(document.passages().get(0).dense());
    assertThat(read.passages().get(0).tokenIds()).hasSize(4);
    assertThat(store.tokens(read.passages().get(0).key()).orElseThrow().toBytes())
        .isEqualTo(document.passages().get(0).tokens().toBytes());
  }

  @Test
  void stagesADocumentOnlyOnceAllPortionsAreThere() {
    EncodedDocument document = EncodedDocuments.of("a", "1", "One sentence.");
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
  void keepsNothingOfABatchWithAnOverlongDocument() {
    EncodedDocument fit = EncodedDocuments.of("a", "1", "One sentence.");
    EncodedDocument tooLong = EncodedDocuments.of("b".repeat(2_000), "1", "One sentence.");
    assertThatThrownBy(() -> store.stage(List.of(fit, tooLong)))
        .isInstanceOf(TooLongException.class);
    assertThat(store.versions()).isEmpty();
  }

  @Test
  void readsInTheOrderOfIdsAndKeepsDocumentsWithoutPassages() {
    store.publish(
        store.stage(
            List.of(
                EncodedDocuments.of("c", "1", "C."),
                EncodedDocuments.of("a", "1"),
                EncodedDocuments.of("b", "1", "B."))),
        List.of());
    assertThat(live()).extracting(stored -> stored.document().id()).containsExactly("a", "b", "c");
    assertThat(live().get(0).passages()).isEmpty();
  }

  @Test
  void replacesAVersionInOneStep() {
    List<Long> old = store.stage(List.of(EncodedDocuments.of("a", "1", "Old.")));
    store.publish(old, List.of());
    store.publish(store.stage(List.of(EncodedDocuments.of("a", "2", "New."))), old);
    assertThat(live()).extracting(stored -> stored.document().text()).containsExactly("New.\n");
    assertThat(store.readLive("a")).map(stored -> stored.document().text()).contains("New.\n");
    assertThat(store.readLive("b")).isEmpty();
  }

  @Test
  void readsVersionsInTheOrderGivenWithoutThoseItDoesNotHave() {
    List<Long> keys =
        store.stage(
            List.of(
                EncodedDocuments.of("a", "1", "A."),
                EncodedDocuments.of("b", "1"),
                EncodedDocuments.of("c", "1", "C.")));
    store.publish(keys.subList(0, 2), List.of());
    List<Long> versions = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    store.read(
        List.of(keys.get(2), 4711L, keys.get(0), keys.get(1)),
        (stored, version) -> {
          versions.add(version);
          ids.add(stored.document().id());
        });
    assertThat(versions).containsExactly(keys.get(2), keys.get(0), keys.get(1));
    assertThat(ids).containsExactly("c", "a", "b");
  }

  @Test
  void purgesWhatIsNeitherLiveNorKept() {
    List<Long> keys =
        store.stage(
            List.of(
                EncodedDocuments.of("a", "1", "A."),
                EncodedDocuments.of("b", "1", "B."),
                EncodedDocuments.of("c", "1", "C.")));
    store.publish(keys.subList(0, 1), List.of());
    store.purge(keys.subList(1, 2));
    assertThat(store.versions())
        .extracting(PassageStore.Version::id)
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void returnsTheVectorsOfAVersion() {
    EncodedDocument document = EncodedDocuments.of("a", "1", "One sentence.");
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
  void replacesANoteOnlyIfItIsUnchanged() {
    assertThat(store.replaceNote("name", Optional.of("first"), "second")).isFalse();
    assertThat(store.replaceNote("name", Optional.empty(), "first")).isTrue();
    assertThat(store.replaceNote("name", Optional.empty(), "second")).isFalse();
    assertThat(store.replaceNote("name", Optional.of("first"), "second")).isTrue();
    assertThat(store.note("name")).contains("second");
  }

  @Test
  void countsThePassagesThatAreLive() {
    List<Long> keys =
        store.stage(
            List.of(EncodedDocuments.of("a", "1", "A."), EncodedDocuments.of("b", "1", "B.")));
    store.publish(keys.subList(0, 1), List.of());
    assertThat(store.passages()).isEqualTo(1);
  }

  @Test
  void readsLiveVectorsInTheOrderOfStaging() {
    List<Long> keys =
        store.stage(
            List.of(
                EncodedDocuments.of("b", "1", "B."),
                EncodedDocuments.of("a", "1", "A."),
                EncodedDocuments.of("c", "1", "C.")));
    store.publish(keys.subList(0, 2), List.of());
    List<Long> versions = new ArrayList<>();
    store.readVectors(each -> versions.add(each.version()));
    assertThat(versions).containsExactlyElementsOf(keys.subList(0, 2));
  }

  @Test
  void acceptsTextThatLooksLikeSql() {
    String hostile = "'); drop table document; --";
    store.publish(store.stage(List.of(EncodedDocuments.of(hostile, "1", hostile))), List.of());
    assertThat(live()).extracting(stored -> stored.document().id()).containsExactly(hostile);
  }

  private List<StoredDocument> live() {
    List<StoredDocument> live = new ArrayList<>();
    store.readLive(live::add);
    return live;
  }
}
