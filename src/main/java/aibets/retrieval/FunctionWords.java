package aibets.retrieval;

import aibets.encoding.Encoder;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The word pieces that questions are put with, by their ids. Immutable.
 *
 * @param asking the question words among them
 */
record FunctionWords(Set<Integer> all, Set<Integer> asking) {

  private static final String ASKING = "how who whom whose what which when where why";

  /** As text. */
  static final String WORDS =
      ASKING
          + " many much did do does done is are was were be been has have had can could will would should may might the a"
          + " an of in on at to for from by with and or but ? , . ' s it its they them their he him his she her this"
          + " that these those there if as about any some";

  static FunctionWords of(Encoder encoder) {
    return new FunctionWords(ids(encoder, WORDS), ids(encoder, ASKING));
  }

  private static Set<Integer> ids(Encoder encoder, String words) {
    return Arrays.stream(encoder.encode(words).tokens().ids()).boxed().collect(Collectors.toSet());
  }
}
