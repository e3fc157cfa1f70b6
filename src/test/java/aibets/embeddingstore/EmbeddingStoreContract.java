package aibets.embeddingstore;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.ContainsString;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import dev.langchain4j.store.embedding.filter.logical.Not;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What langchain4j's suites do not test. */
abstract class EmbeddingStoreContract {

  static final Embedding EAST = Embedding.from(new float[] {1, 0});
  static final Embedding NORTH = Embedding.from(new float[] {0, 3});
  static final Embedding WEST = Embedding.from(new float[] {-1, 0});

  private H2EmbeddingStore store;

  abstract H2EmbeddingStore newStore();

  @BeforeEach
  void open() {
    store = newStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void scoresByTheAngleAlone() {
    store.addAll(List.of("w", "n", "e"), List.of(WEST, NORTH, EAST), null);
    assertThat(search(EAST)).extracting(EmbeddingMatch::embeddingId).containsExactly("e", "n", "w");
    assertThat(search(EAST)).extracting(EmbeddingMatch::score).containsExactly(1.0, 0.5, 0.0);
  }

  @Test
  void returnsEveryBitOfAnEmbedding() {
    Embedding odd = Embedding.from(new float[] {-0f, Float.MIN_VALUE, 1e30f, (float) Math.PI});
    store.add(odd);
    assertThat(search(odd)).first().extracting(EmbeddingMatch::embedding).isEqualTo(odd);
    assertThat(search(odd)).first().extracting(EmbeddingMatch::score).isEqualTo(1.0);
  }

  @Test
  void keepsTheTypesOfMetadata() {
    Map<String, Object> values =
        Map.of(
            "string", "1",
            "uuid", new UUID(1, 2),
            "integer", Integer.MIN_VALUE,
            "long", Long.MAX_VALUE,
            "float", Float.MIN_VALUE,
            "double", Double.MAX_VALUE,
            "infinite", Double.NEGATIVE_INFINITY,
            "'); drop table \"embedding\" --", "–🙂");
    store.add(EAST, TextSegment.from("text", Metadata.from(values)));
    assertThat(search(EAST).get(0).embedded().metadata().toMap()).isEqualTo(values);
  }

  @Test
  void refusesAnotherDimensionUntilItIsEmptyAgain() {
    store.add("e", EAST);
    Embedding three = Embedding.from(new float[] {1, 0, 0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.addAll(List.of(NORTH, three)))
        .withMessageContaining("dimension 2, not 3");
    assertThatIllegalArgumentException().isThrownBy(() -> search(three));
    assertThat(search(EAST)).hasSize(1);
    store.remove("e");
    store.add(three);
    assertThat(search(three)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void refusesNumbersThatAreNotFinite(float value) {
    Embedding broken = Embedding.from(new float[] {1, value});
    assertThatIllegalArgumentException().isThrownBy(() -> store.addAll(List.of(EAST, broken)));
    assertThatIllegalArgumentException().isThrownBy(() -> search(broken));
    assertThat(search(EAST)).isEmpty();
  }

  @Test
  void treatsAZeroVectorAsOrthogonal() {
    Embedding zero = Embedding.from(new float[2]);
    store.addAll(List.of(zero, WEST));
    assertThat(search(EAST)).extracting(EmbeddingMatch::score).containsExactly(0.5, 0.0);
    assertThat(search(zero)).extracting(EmbeddingMatch::score).containsExactly(0.5, 0.5);
  }

  @Test
  void replacesTheEmbeddingWithTheSameId() {
    store.add("a", EAST);
    store.addAll(
        List.of("a", "a"),
        List.of(NORTH, WEST),
        List.of(TextSegment.from("first"), TextSegment.from("last")));
    assertThat(search(WEST)).singleElement().extracting(EmbeddingMatch::score).isEqualTo(1.0);
    assertThat(search(WEST).get(0).embedded().text()).isEqualTo("last");
  }

  @Test
  void keepsEmbeddingsWithoutASegment() {
    store.add(EAST, null);
    store.addAll(
        List.of("a", "b"), List.of(EAST, EAST), Arrays.asList(null, TextSegment.from("b")));
    assertThat(search(EAST)).filteredOn(match -> match.embedded() == null).hasSize(2);
  }

  @Test
  void refusesListsThatDoNotMatch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.addAll(List.of("a"), List.of(), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.addAll(List.of("a"), List.of(EAST), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.addAll(List.of(" "), List.of(EAST), null));
    store.addAll(List.of());
    assertThat(search(EAST)).isEmpty();
  }

  @Test
  void ignoresUnknownIds() {
    store.add("a", EAST);
    store.removeAll(List.of("b", "'; drop table embedding; --"));
    store.remove("c");
    assertThat(search(EAST)).hasSize(1);
  }

  @Test
  void comparesOnlyValuesOfTheSameKind() {
    add("text", "5");
    add("number", 5);
    add("id", new UUID(0, 5));
    assertThat(idsWhere(metadataKey("key").isEqualTo(5.0))).containsExactly("number");
    assertThat(idsWhere(metadataKey("key").isEqualTo("5"))).containsExactly("text");
    assertThat(idsWhere(metadataKey("key").isGreaterThan(4L))).containsExactly("number");
    assertThat(idsWhere(new IsGreaterThan("key", new UUID(-1, 0)))).containsExactly("id");
    assertThat(idsWhere(new Not(metadataKey("other").isLessThan(1)))).hasSize(3);
  }

  @Test
  void comparesStringsExactly() {
    add("lower", "a%b");
    add("upper", "A%B");
    add("none", "");
    assertThat(idsWhere(new ContainsString("key", "%b"))).containsExactly("lower");
    assertThat(idsWhere(new ContainsString("key", "a_b"))).isEmpty();
    assertThat(idsWhere(new ContainsString("key", ""))).hasSize(3);
    assertThat(idsWhere(metadataKey("key").isEqualTo("A%B"))).containsExactly("upper");
    assertThat(idsWhere(metadataKey("key").isEqualTo("a%b "))).isEmpty();
    assertThat(idsWhere(metadataKey("key' or '1' = '1").isEqualTo("a%b"))).isEmpty();
  }

  @Test
  void refusesFiltersOfUnknownTypes() {
    store.add(EAST);
    assertThatThrownBy(() -> idsWhere(object -> true))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void findsTheSameAfterMostEmbeddingsWereRemoved() {
    List<String> ids = store.addAll(Collections.nCopies(3000, EAST));
    store.add("n", NORTH);
    store.removeAll(ids.subList(1, 3000));
    store.add("w", WEST);
    assertThat(search(NORTH))
        .extracting(EmbeddingMatch::embeddingId)
        .containsExactly("n", ids.get(0), "w");
  }

  @Test
  void refusesEverythingOnceClosed() {
    store.close();
    assertThatIllegalStateException().isThrownBy(() -> store.add(EAST));
    assertThatIllegalStateException().isThrownBy(() -> search(EAST));
    assertThatIllegalStateException().isThrownBy(() -> store.removeAll());
  }

  private void add(String id, Object value) {
    Metadata metadata = Metadata.from(Map.of("key", value));
    store.addAll(List.of(id), List.of(EAST), List.of(TextSegment.from(id, metadata)));
  }

  private List<String> idsWhere(Filter filter) {
    return store
        .search(
            EmbeddingSearchRequest.builder()
                .queryEmbedding(EAST)
                .maxResults(9)
                .filter(filter)
                .build())
        .matches()
        .stream()
        .map(EmbeddingMatch::embeddingId)
        .toList();
  }

  private List<EmbeddingMatch<TextSegment>> search(Embedding question) {
    return store
        .search(EmbeddingSearchRequest.builder().queryEmbedding(question).maxResults(9).build())
        .matches();
  }
}
