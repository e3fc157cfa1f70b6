package aibets.storage;

import aibets.corpus.Document;
import java.util.List;

/**
 * A live document as read from the store.
 *
 * @param document as stored
 * @param passages one per passage of the document, in the same order
 */
public record StoredDocument(Document document, List<StoredPassage> passages) {

  /**
   * Stored data of a passage other than its text.
   *
   * @param key for {@link PassageStore#tokens}
   * @param vector dense, unit length
   * @param tokenIds vocabulary ids of its tokens, including context
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record StoredPassage(long key, float[] vector, int[] tokenIds) {}

  /** Copies the list. */
  public StoredDocument {
    passages = List.copyOf(passages);
  }
}
