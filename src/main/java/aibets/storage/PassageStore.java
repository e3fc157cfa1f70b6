package aibets.storage;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.encoding.TokenMatrix;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps encoded documents. A version of a document is staged first, unseen by readers; publishing
 * makes versions live and others not, all at once.
 */
public interface PassageStore {

  /** Every version that is kept, live or not, in no particular order. */
  List<Version> versions();

  /** A short text that is another one when other versions are live. */
  default String edition() {
    List<String> live =
        versions().stream()
            .filter(Version::live)
            .map(version -> version.id() + " " + version.hash())
            .sorted()
            .toList();
    return live.size() + " " + Integer.toHexString(live.hashCode());
  }

  /** How many passages the live versions have. */
  int passages();

  /**
   * Keeps new versions of documents, not live yet: all of them or none.
   *
   * @return their keys, in the same order
   * @throws TooLongException if one of them has something that is too long to be kept
   */
  List<Long> stage(List<EncodedDocument> documents);

  /**
   * Begins a new version of a document that is too large to be held with all its vectors. Its
   * passages follow in portions by {@link #add}; until {@link #complete} it has the hash of none.
   *
   * @return its key
   * @throws TooLongException if something of it is too long to be kept
   */
  long begin(Document document);

  /**
   * Adds passages to a version that was begun.
   *
   * @param vectors one for each of the passages
   * @throws TooLongException if one of them is too long to be kept
   */
  void add(long version, List<Passage> passages, List<EncodedDocument.Vectors> vectors);

  /** Gives a version that has all its passages its hash; it is staged then. */
  void complete(long version, Document document, String hash);

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

  /**
   * The vectors of a version's passages by what {@link EncodedDocument.Vectors#hash} said.
   *
   * @param hashes of those that are wanted; what the version does not have is left out
   */
  Map<String, EncodedDocument.Vectors> vectors(long version, Collection<String> hashes);

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
