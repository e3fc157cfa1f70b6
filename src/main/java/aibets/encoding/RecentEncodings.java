package aibets.encoding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/**
 * Keeps the encodings of the texts that were encoded last: overviews, watches and people ask the
 * same questions again. Texts that are encoded several at a time are not kept. Thread-safe.
 */
public final class RecentEncodings implements Encoder {

  private static final int MAX_BYTES = 8 << 20;

  private final Encoder encoder;
  private final Cache<String, Encoding> recent =
      Caffeine.newBuilder().maximumWeight(MAX_BYTES).weigher(RecentEncodings::bytes).build();

  /** Keeps the encodings of another encoder, which is closed with it. */
  public RecentEncodings(Encoder encoder) {
    this.encoder = encoder;
  }

  private static int bytes(String text, Encoding encoding) {
    Encoding.Tokens tokens = encoding.tokens();
    int floats = encoding.vector().length + tokens.vectors().length;
    return Character.BYTES * text.length()
        + Integer.BYTES * 2 * tokens.count()
        + Float.BYTES * floats;
  }

  @Override
  public String fingerprint() {
    return encoder.fingerprint();
  }

  @Override
  public int dimension() {
    return encoder.dimension();
  }

  @Override
  public Encoding encode(String text) {
    Encoding kept = recent.getIfPresent(text);
    if (kept != null) {
      return kept;
    }
    Encoding encoding = encoder.encode(text);
    recent.put(text, encoding);
    return encoding;
  }

  @Override
  public List<Encoding> encode(List<String> texts) {
    return encoder.encode(texts);
  }

  @Override
  public int countTokens(String text) {
    return encoder.countTokens(text);
  }

  @Override
  public void close() {
    encoder.close();
    recent.invalidateAll();
  }
}
