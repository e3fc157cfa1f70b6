package aibets.embeddingstore;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.EmbeddingStoreWithFilteringIT;
import org.junit.jupiter.api.AfterAll;

/** langchain4j's suite for adding, searching, metadata and filters. */
class H2EmbeddingStoreWithFilteringIT extends EmbeddingStoreWithFilteringIT {

  private static final EmbeddingModel MODEL = new MiniLm();
  private static final H2EmbeddingStore STORE = H2EmbeddingStore.inMemory();

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Override
  protected EmbeddingStore<TextSegment> embeddingStore() {
    return STORE;
  }

  @Override
  protected EmbeddingModel embeddingModel() {
    return MODEL;
  }

  @Override
  protected void clearStore() {
    STORE.removeAll();
  }

  @Override
  protected boolean supportsContains() {
    return true;
  }
}
