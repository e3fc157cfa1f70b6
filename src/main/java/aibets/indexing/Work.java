package aibets.indexing;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.storage.EncodedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A document while its passages are encoded and staged. One thread only. */
final class Work {

  private final Changes.Pending pending;
  private final List<EncodedDocument.Vectors> vectors = new ArrayList<>();
  private OptionalLong version = OptionalLong.empty();
  private Optional<String> failure = Optional.empty();
  private int passed;
  private int written;
  private int size;

  Work(Changes.Pending pending) {
    this.pending = pending;
  }

  Changes.Pending pending() {
    return pending;
  }

  Document document() {
    return pending.document();
  }

  /** Why it is left out, if it is. */
  Optional<String> failure() {
    return failure;
  }

  void fail(String reason) {
    failure = Optional.of(reason);
    vectors.clear();
  }

  /**
   * Takes the vectors of its next passage.
   *
   * @param length of the passage in characters
   */
  void add(EncodedDocument.Vectors next, int length) {
    vectors.add(next);
    size += length;
  }

  /** So many more of its passages are encoded, or will not be. */
  void pass(int more) {
    passed += more;
  }

  /** Whether none is left that has to be encoded. */
  boolean isPassed() {
    return passed == document().passages().size();
  }

  /** Whether the vectors of all its passages are there. */
  boolean isComplete() {
    return written + vectors.size() == document().passages().size();
  }

  /** The length of what is held, in characters. */
  int size() {
    return size;
  }

  /** Its version in the store, if some of it is there already. */
  OptionalLong version() {
    return version;
  }

  void begun(long key) {
    version = OptionalLong.of(key);
  }

  /** The passages whose vectors are held. */
  List<Passage> passages() {
    return document().passages().subList(written, written + vectors.size());
  }

  List<EncodedDocument.Vectors> vectors() {
    return vectors;
  }

  /** What is held is in the store. */
  void released() {
    written += vectors.size();
    vectors.clear();
    size = 0;
  }
}
