package aibets.storage;

import aibets.corpus.Document;
import java.util.List;

/**
 * A live document as it is read back.
 *
 * @param document what was stored
 * @param passages one for each of the document's, in the same order
 */
public record StoredDocument(Document document, List<StoredPassage> passages) {

  /**
   * What the store knows of a passage beyond its text.
   *
   * @param key for {@link PassageStore#tokens}
   * @param vector dense, unit length
   * @param tokenIds the vocabulary numbers of its tokens, context included
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record StoredPassage(long key, float[] vector, int[] tokenIds) {}

  /** Copies the list. */
  public StoredDocument {
    passages = List.copyOf(passages);
  }
}
