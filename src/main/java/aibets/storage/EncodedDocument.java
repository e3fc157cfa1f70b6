package aibets.storage;

import aibets.corpus.Document;
import aibets.encoding.TokenMatrix;
import java.util.List;

/**
 * A document with its vectors.
 *
 * @param document as read
 * @param hash equal if and only if neither the content nor the splitting and encoding have changed
 * @param passages one per passage of the document, in the same order
 */
public record EncodedDocument(Document document, String hash, List<Vectors> passages) {

  /**
   * The vectors of a passage.
   *
   * @param hash equal if and only if the same text in the same context is encoded the same way
   * @param dense unit length
   * @param tokens grouped by sentence
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Vectors(String hash, float[] dense, TokenMatrix tokens) {}

  /** Copies the list. */
  public EncodedDocument {
    passages = List.copyOf(passages);
    if (passages.size() != document.passages().size()) {
      throw new IllegalArgumentException(
          "'"
              + document.id()
              + "' has "
              + document.passages().size()
              + " passages, but vectors for "
              + passages.size());
    }
  }
}
