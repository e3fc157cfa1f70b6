package aibets.embeddingstore;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.EmbeddingStoreWithRemovalIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** langchain4j's suite for removing. */
class H2EmbeddingStoreWithRemovalIT extends EmbeddingStoreWithRemovalIT {

  private static final EmbeddingModel MODEL = new MiniLm();
  private static final H2EmbeddingStore STORE = H2EmbeddingStore.inMemory();

  @AfterAll
  static void close() {
    STORE.close();
  }

  @AfterEach
  void clear() {
    STORE.removeAll();
  }

  @Override
  protected EmbeddingStore<TextSegment> embeddingStore() {
    return STORE;
  }

  @Override
  protected EmbeddingModel embeddingModel() {
    return MODEL;
  }
}
