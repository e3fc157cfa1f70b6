package aibets.storage;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.encoding.TokenMatrix;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * Stores encoded documents. A version of a document is first staged, invisible to readers;
 * publishing atomically makes versions live and others not.
 */
public interface PassageStore {

  /** Returns all stored versions, live or not, in no particular order. */
  List<Version> versions();

  /** Returns a short text that changes whenever other versions become live. */
  default String edition() {
    List<String> live =
        versions().stream()
            .filter(Version::live)
            .map(version -> version.id() + " " + version.hash())
            .sorted()
            .toList();
    return live.size() + " " + Integer.toHexString(live.hashCode());
  }

  /** Returns the number of passages of live versions. */
  int passages();

  /**
   * Stores new versions of documents, not yet live: all of them or none.
   *
   * @return their keys, in the same order
   * @throws TooLongException if a value is too long to store
   */
  List<Long> stage(List<EncodedDocument> documents);

  /**
   * Begins a new version of a document that is too large to hold in memory with all its vectors.
   * Its passages are added by {@link #add}; until {@link #complete} it has no hash.
   *
   * @return its key
   * @throws TooLongException if a value is too long to store
   */
  long begin(Document document);

  /**
   * Adds passages to a version that was begun.
   *
   * @param vectors one per passage
   * @throws TooLongException if a value is too long to store
   */
  void add(long version, List<Passage> passages, List<EncodedDocument.Vectors> vectors);

  /** Sets the hash of a version that has all its passages, which is then staged. */
  void complete(long version, Document document, String hash);

  /** Atomically makes some versions live and others not. */
  void publish(Collection<Long> live, Collection<Long> dead);

  /** Deletes all versions that are neither live nor to be kept. */
  void purge(Collection<Long> keep);

  /** Reads all live versions, ordered by document id. */
  void readLive(Consumer<StoredDocument> reader);

  /** Reads the live version of a document; empty if there is none. */
  Optional<StoredDocument> readLive(String id);

  /** Reads a version, live or not; empty if it was purged. */
  Optional<StoredDocument> read(long version);

  /**
   * Reads versions, live or not, in the order given, a bounded number of them at a time; those that
   * were purged are omitted.
   *
   * @param reader receives each document with the key of its version
   */
  void read(List<Long> versions, ObjLongConsumer<StoredDocument> reader);

  /** Reads the vectors of all passages of live versions, in the order in which they were staged. */
  void readVectors(Consumer<LiveVector> reader);

  /**
   * The vector of a live passage.
   *
   * @param version of its document
   * @param passage as read with the document
   */
  record LiveVector(long version, StoredDocument.StoredPassage passage) {}

  /** Returns the token vectors of a passage; empty if its version was purged. */
  Optional<TokenMatrix> tokens(long passage);

  /** Returns a note stored by {@link #note(String, String)}. */
  Optional<String> note(String name);

  /** Stores a short text under a name, replacing an earlier one. */
  void note(String name, String value);

  /**
   * Replaces a note unless it has changed; of simultaneous calls, in whichever process, one
   * succeeds.
   *
   * @param before its text; empty if there was none
   * @return whether it was replaced
   */
  boolean replaceNote(String name, Optional<String> before, String value);

  /**
   * Returns the vectors of a version's passages by {@link EncodedDocument.Vectors#hash}.
   *
   * @param hashes of the requested passages; missing ones are omitted
   */
  Map<String, EncodedDocument.Vectors> vectors(long version, Collection<String> hashes);

  /**
   * A version of a document.
   *
   * @param key of this version
   * @param id the document's id
   * @param file from which it was read
   * @param hash {@link EncodedDocument#hash}
   * @param live whether readers see it
   */
  record Version(long key, String id, String file, String hash, boolean live) {}
}
