package aibets.retrieval;

import aibets.encoding.Encoding;
import java.util.List;

/** Finds passages that may answer a question in one version of the corpus. Thread-safe. */
interface Candidates {

  /**
   * Returns passages by dense similarity and by words, combined by reciprocal rank fusion.
   *
   * @param words the question, its acronyms spelled out
   * @param limit the maximum number of results; as many are retrieved by either method
   */
  List<Found> find(String words, Encoding encoding, int limit);
}
