package aibets.encoding;

import java.util.List;

/** Turns text into vectors, in this process. Safe for use by several threads at once. */
public interface Encoder extends AutoCloseable {

  /**
   * Names the model: vectors of two encoders can be compared only if their fingerprints are equal.
   */
  String fingerprint();

  /** Length of every vector, at least 1. */
  int dimension();

  /**
   * Encodes a text once, for all its vectors.
   *
   * @param text any text, empty included
   * @return the unit-length vector of the whole text and of each of its tokens
   * @throws EncodingException if the model fails
   */
  Encoding encode(String text);

  /**
   * Encodes several texts, which may be faster than one by one.
   *
   * @return one for each text, in the same order
   * @throws EncodingException if the model fails
   */
  default List<Encoding> encode(List<String> texts) {
    return texts.stream().map(this::encode).toList();
  }

  /** How many tokens a text has; cheaper than to encode it, where the model allows. */
  default int countTokens(String text) {
    return encode(text).tokens().count();
  }

  @Override
  void close();
}
