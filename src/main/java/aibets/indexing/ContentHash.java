package aibets.indexing;

import aibets.corpus.CorpusReader;
import aibets.corpus.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A document's content, the way it was cut and the model, as 64 hexadecimal digits: equal means
 * nothing to do.
 */
final class ContentHash {

  private ContentHash() {}

  static String of(Document document, String fingerprint) {
    return of(
        fingerprint,
        CorpusReader.VERSION,
        document.title(),
        Objects.toString(document.published(), ""),
        Objects.toString(document.url(), ""),
        document.text());
  }

  static String of(String... fields) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String field : fields) {
        add(digest, field);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** With its length in front, so that moving text from one field to the next changes the hash. */
  private static void add(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
