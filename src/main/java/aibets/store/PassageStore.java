package aibets.store;

import aibets.encoding.TokenMatrix;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps encoded documents. A version of a document is staged first, unseen by readers; publishing
 * makes versions live and others not, all at once. Safe for use by several threads; every method
 * throws {@link StoreException} when the storage fails, and nothing half-done is kept.
 */
public interface PassageStore {

  /** Every version that is kept, live or not, in no particular order. */
  List<Version> versions();

  /** How many passages the live versions have. */
  int passages();

  /**
   * Keeps new versions of documents, not live yet.
   *
   * @return their keys, in the same order
   */
  List<Long> stage(List<EncodedDocument> documents);

  /** Makes some versions live and some not, in one step. */
  void publish(Collection<Long> live, Collection<Long> dead);

  /** Deletes every version that is neither live nor among those to keep. */
  void purge(Collection<Long> keep);

  /** Reads every live version, ordered by document id. */
  void readLive(Consumer<StoredDocument> reader);

  /** Reads the live version of a document; empty if there is none. */
  Optional<StoredDocument> readLive(String id);

  /** Reads one version, live or not; empty if it was purged. */
  Optional<StoredDocument> read(long version);

  /** Reads the vectors of all passages of live versions, in the order they were staged. */
  void readVectors(Consumer<LiveVector> reader);

  /**
   * What a passage is found by.
   *
   * @param version of its document
   * @param passage as read with the document
   */
  record LiveVector(long version, StoredDocument.StoredPassage passage) {}

  /** The token vectors of a passage; empty if its version was purged. */
  Optional<TokenMatrix> tokens(long passage);

  /** A note kept by {@link #note}. */
  Optional<String> note(String name);

  /** Keeps a short text under a name, replacing an earlier one. */
  void note(String name, String value);

  /** The vectors of a version's passages by what {@link EncodedDocument.Vectors#hash} said. */
  Map<String, EncodedDocument.Vectors> vectors(long version);

  /**
   * A version of a document.
   *
   * @param key names this version
   * @param id the document's id
   * @param file where it was read from
   * @param hash what {@link EncodedDocument#hash} said
   * @param live whether readers see it
   */
  record Version(long key, String id, String file, String hash, boolean live) {}
}
