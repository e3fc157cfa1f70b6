package aibets.storage;

import aibets.corpus.Document;
import aibets.encoding.TokenMatrix;
import java.util.List;

/**
 * A document with its vectors.
 *
 * @param document what was read
 * @param hash equal if and only if neither its content nor the way it is cut and encoded has
 *     changed
 * @param passages one for each of the document's, in the same order
 */
public record EncodedDocument(Document document, String hash, List<Vectors> passages) {

  /**
   * The vectors of a passage.
   *
   * @param hash equal if and only if the same words in the same context are encoded alike
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
