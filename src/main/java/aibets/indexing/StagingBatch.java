package aibets.indexing;

import aibets.storage.EncodedDocument;
import aibets.storage.PassageStore;
import aibets.storage.TooLongException;
import java.util.ArrayList;
import java.util.List;

/**
 * Stages encoded documents in the store in portions, to bound memory: small documents together,
 * large ones piece by piece. A document that cannot be stored does not affect others.
 */
final class StagingBatch {

  private static final int MAX_DOCUMENTS = 64;

  private static final String UNFIT =
      "has a heading, name or address that is too long to store; shorten it";

  private final PassageStore store;
  private final int longest;
  private final List<Long> keys = new ArrayList<>();
  private final List<Work> small = new ArrayList<>();
  private int size;

  /**
   * Creates an empty portion.
   *
   * @param longest the maximum length of a portion, in characters
   */
  StagingBatch(PassageStore store, int longest) {
    this.store = store;
    this.longest = longest;
  }

  /** Notes that a document has grown, and stages the portion if it is large enough. */
  void grown(Work work) {
    try {
      if (!work.isComplete()) {
        if (work.size() >= longest) {
          stagePortion(work);
        }
      } else if (work.version().isPresent()) {
        stagePortion(work);
        long key = work.version().getAsLong();
        store.complete(key, work.document(), work.pending().hash());
        keys.add(key);
      } else {
        keep(work);
      }
    } catch (TooLongException e) {
      work.fail(UNFIT);
    }
  }

  private void stagePortion(Work work) {
    if (work.version().isEmpty()) {
      work.begun(store.begin(work.document()));
    }
    store.add(work.version().getAsLong(), work.passages(), work.vectors());
    work.released();
  }

  private void keep(Work work) {
    small.add(work);
    size += work.size();
    if (small.size() == MAX_DOCUMENTS || size >= longest) {
      flush();
    }
  }

  /** Stages the rest and returns the keys of everything staged. */
  List<Long> keys() {
    flush();
    return List.copyOf(keys);
  }

  private void flush() {
    try {
      keys.addAll(store.stage(small.stream().map(StagingBatch::encoded).toList()));
    } catch (TooLongException e) {
      small.forEach(this::stageAlone);
    }
    small.forEach(Work::released);
    small.clear();
    size = 0;
  }

  private void stageAlone(Work work) {
    try {
      keys.addAll(store.stage(List.of(encoded(work))));
    } catch (TooLongException e) {
      work.fail(UNFIT);
    }
  }

  private static EncodedDocument encoded(Work work) {
    return new EncodedDocument(work.document(), work.pending().hash(), work.vectors());
  }
}
