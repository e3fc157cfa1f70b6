package aibets.encoding;

import java.util.List;

/** Encodes text as vectors, in this process. Thread-safe. */
public interface Encoder extends AutoCloseable {

  /** Returns an identifier of the model; vectors are comparable only if it is equal. */
  String fingerprint();

  /** Returns the length of every vector, at least 1. */
  int dimension();

  /**
   * Encodes a text.
   *
   * @param text any text, may be empty
   * @return unit-length vectors of the whole text and of each token
   * @throws EncodingException if the model fails
   */
  Encoding encode(String text);

  /**
   * Encodes several texts, possibly faster than one by one.
   *
   * @return one encoding per text, in the same order
   * @throws EncodingException if the model fails
   */
  default List<Encoding> encode(List<String> texts) {
    return texts.stream().map(this::encode).toList();
  }

  /** Returns the number of tokens of a text, cheaper than encoding it if the model allows. */
  default int countTokens(String text) {
    return encode(text).tokens().count();
  }

  @Override
  void close();
}
