package aibets.indexing;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.storage.EncodedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A document while its passages are encoded and staged. Not thread-safe. */
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

  /** Returns the reason if the document failed. */
  Optional<String> failure() {
    return failure;
  }

  void fail(String reason) {
    failure = Optional.of(reason);
    vectors.clear();
  }

  /**
   * Adds the vectors of the next passage.
   *
   * @param length of the passage in characters
   */
  void add(EncodedDocument.Vectors next, int length) {
    vectors.add(next);
    size += length;
  }

  /** Counts passages as done or skipped. */
  void pass(int more) {
    passed += more;
  }

  /** Whether all passages are done or skipped. */
  boolean isPassed() {
    return passed == document().passages().size();
  }

  /** Whether the vectors of all passages have been added. */
  boolean isComplete() {
    return written + vectors.size() == document().passages().size();
  }

  /** Returns the length of the passages not yet staged, in characters. */
  int size() {
    return size;
  }

  /** Returns the version in the store, if part of it is staged. */
  OptionalLong version() {
    return version;
  }

  void begun(long key) {
    version = OptionalLong.of(key);
  }

  /** Returns the passages not yet staged. */
  List<Passage> passages() {
    return document().passages().subList(written, written + vectors.size());
  }

  List<EncodedDocument.Vectors> vectors() {
    return vectors;
  }

  /** Marks the passages as staged. */
  void released() {
    written += vectors.size();
    vectors.clear();
    size = 0;
  }
}
