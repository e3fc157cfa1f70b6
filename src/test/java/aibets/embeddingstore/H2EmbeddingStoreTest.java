package aibets.embeddingstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2EmbeddingStoreTest extends EmbeddingStoreContract {

  @TempDir Path directory;

  @Override
  H2EmbeddingStore newStore() {
    return H2EmbeddingStore.inMemory();
  }

  @Test
  void findsStoredEmbeddingsWhenReopened() {
    Path file = directory.resolve("new/store");
    try (H2EmbeddingStore store = H2EmbeddingStore.open(file)) {
      store.addAll(List.of("w", "e"), List.of(WEST, EAST), null);
      store.add("n", NORTH);
      store.remove("w");
    }
    try (H2EmbeddingStore store = H2EmbeddingStore.open(file)) {
      assertThat(ids(store)).containsExactly("e", "n");
      store.add("w", WEST);
      assertThat(ids(store)).containsExactly("e", "n", "w");
    }
  }

  @Test
  void treatsNoPartOfAPathAsSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> H2EmbeddingStore.open(directory.resolve("store;INIT=CALL 1")))
        .withMessageContaining("';'");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void continuesWhenAWritingThreadIsInterrupted() {
    try (H2EmbeddingStore store = H2EmbeddingStore.open(directory.resolve("store"))) {
      Thread.currentThread().interrupt();
      store.add("e", EAST);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(ids(store)).containsExactly("e");
    }
  }

  @Test
  void keepsTwoTablesOfOneDatabaseApart() {
    JdbcDataSource source = database();
    try (H2EmbeddingStore order = H2EmbeddingStore.using(source, "order");
        H2EmbeddingStore other = H2EmbeddingStore.using(source, "Order")) {
      order.add("e", EAST);
      assertThat(ids(order)).containsExactly("e");
      assertThat(ids(other)).isEmpty();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> H2EmbeddingStore.using(source, "a\" (x int); --"));
  }

  @Test
  void saysWhenTheFileIsNotADatabase() throws IOException {
    Files.writeString(directory.resolve("store.mv.db"), "not a database".repeat(1000));
    assertThatThrownBy(() -> H2EmbeddingStore.open(directory.resolve("store")))
        .isInstanceOf(EmbeddingStoreException.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void rollsBackAChangeThatFails() throws SQLException {
    JdbcDataSource source = database();
    try (H2EmbeddingStore store = H2EmbeddingStore.using(source, "broken");
        Connection connection = source.getConnection()) {
      store.add("e", EAST);
      connection.createStatement().execute("drop table \"broken_metadata\"");
      TextSegment text = TextSegment.from("text", Metadata.from("key", "value"));
      assertThatThrownBy(
              () -> store.addAll(List.of("e", "n"), List.of(WEST, NORTH), List.of(text, text)))
          .isInstanceOf(EmbeddingStoreException.class)
          .hasMessageContaining("the change was rolled back");
      assertThat(matches(store)).extracting(EmbeddingMatch::score).containsExactly(1.0);
    }
  }

  @Test
  void searchesSeeAllOfAChangeOrNothing() throws Exception {
    try (H2EmbeddingStore store = newStore()) {
      List<String> ids = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
      store.addAll(ids, Collections.nCopies(20, EAST), null);
      CompletableFuture<Void> changes =
          CompletableFuture.runAsync(
              () -> {
                for (Embedding each : Collections.nCopies(50, NORTH)) {
                  store.addAll(ids, Collections.nCopies(20, each), null);
                  store.addAll(ids, Collections.nCopies(20, EAST), null);
                }
              });
      while (!changes.isDone()) {
        assertThat(matches(store)).extracting(EmbeddingMatch::embeddingId).hasSize(20);
        assertThat(matches(store).stream().map(EmbeddingMatch::score).distinct()).hasSize(1);
      }
      changes.get(1, TimeUnit.SECONDS);
    }
  }

  private JdbcDataSource database() {
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl("jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
    return source;
  }

  private static List<String> ids(H2EmbeddingStore store) {
    return matches(store).stream().map(EmbeddingMatch::embeddingId).toList();
  }

  private static List<EmbeddingMatch<TextSegment>> matches(H2EmbeddingStore store) {
    return store
        .search(EmbeddingSearchRequest.builder().queryEmbedding(EAST).maxResults(30).build())
        .matches();
  }
}
