package aibets.retrieval;

import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * A search engine outside of this process that finds passages by vectors and by words. Thread-safe.
 * All methods throw {@link aibets.storage.StorageException} if it is unavailable or did not do all
 * of what it was asked for.
 */
public interface SearchEngine {

  /** Returns an index of exactly these contents, which is built unless it exists. */
  Index open(Contents contents);

  /** Gives an index the name of its corpus, which the previous index loses at the same moment. */
  void activate(Index index);

  /**
   * Deletes the indexes of a corpus with other contents.
   *
   * @param digests of the contents to keep
   */
  void deleteExcept(String corpus, Set<String> digests);

  /**
   * What an index contains.
   *
   * @param corpus its name: lower-case letters, digits and hyphens; each corpus has its own
   * @param digest differs between contents; lower-case letters and digits
   * @param versions the keys of the documents' versions
   * @param entries returns the passages of a version, which never change
   */
  record Contents(
      String corpus, String digest, Set<Long> versions, LongFunction<List<Entry>> entries) {

    /** Copies the set. */
    public Contents {
      versions = Set.copyOf(versions);
    }
  }

  /**
   * A passage to index.
   *
   * @param passage its key
   * @param version the key of its document's version
   * @param words its index terms, separated by spaces
   * @param vector dense, of unit length or zero
   * @param labels for filters
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Entry(long passage, long version, String words, float[] vector, Set<String> labels) {}

  /** The passages of one version of the corpus. */
  interface Index {

    /**
     * Finds passages by vector and by words.
     *
     * @throws IndexGoneException if the index has been deleted
     */
    Hits search(Query query);
  }

  /**
   * A question.
   *
   * @param vector dense, of unit length or zero
   * @param words its index terms, separated by spaces
   * @param labels sets of which a passage must have at least one label each
   * @param limit the maximum number of results by vector, and of results by words
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Query(float[] vector, String words, List<Set<String>> labels, int limit) {}

  /**
   * Passages found, best first.
   *
   * @param near by approximate similarity of the vectors
   * @param matching by BM25
   */
  record Hits(List<Hit> near, List<Hit> matching) {}

  /**
   * A passage found.
   *
   * @param version the key of its document's version
   * @param passage its key
   * @param score positive; comparable only within the same list
   */
  record Hit(long version, long passage, double score) {}
}
