package aibets.retrieval;

import aibets.encoding.Encoder;
import aibets.english.StopWords;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ids of word pieces that are function words. Immutable.
 *
 * @param asking the question words among them
 */
record FunctionWords(Set<Integer> all, Set<Integer> asking) {

  private static final String MARKS = " ? , . '";

  static FunctionWords of(Encoder encoder) {
    return new FunctionWords(
        ids(encoder, StopWords.all() + MARKS), ids(encoder, StopWords.asking()));
  }

  private static Set<Integer> ids(Encoder encoder, String words) {
    return Arrays.stream(encoder.encode(words).tokens().ids()).boxed().collect(Collectors.toSet());
  }
}
