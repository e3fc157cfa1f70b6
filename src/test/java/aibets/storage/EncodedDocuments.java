package aibets.storage;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.encoding.Encoding;
import aibets.encoding.HashingEncoder;
import aibets.encoding.TokenMatrix;
import java.util.List;

/** Small encoded documents for tests. */
public final class EncodedDocuments {

  private static final HashingEncoder ENCODER = new HashingEncoder("test");

  private EncodedDocuments() {}

  /** One passage, whose hash is 64 times 'a'; the document's is 64 times the given one. */
  public static EncodedDocument of(String id, String hash, String... sentences) {
    Document document = Documents.of(id, sentences);
    List<EncodedDocument.Vectors> vectors =
        document.passages().stream().map(passage -> vectors(document.text())).toList();
    return new EncodedDocument(document, hash.repeat(64), vectors);
  }

  private static EncodedDocument.Vectors vectors(String text) {
    Encoding encoding = ENCODER.encode(text);
    return new EncodedDocument.Vectors(
        "a".repeat(64), encoding.vector(), TokenMatrix.of(encoding.tokens(), offset -> 0));
  }
}
