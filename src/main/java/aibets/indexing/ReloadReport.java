package aibets.indexing;

import aibets.corpus.Corpus;
import aibets.corpus.Remarks;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a reload did to the store.
 *
 * @param added ids of new documents
 * @param changed ids of documents whose content differs from what was stored
 * @param removed ids of documents that are no longer there
 * @param unchanged how many documents were left as they are
 * @param failed what could not be read; such a document keeps its old version
 * @param remarks what else is to be said of the files
 * @param passages how many passages the store holds now
 * @param isEncodedAnew whether everything was encoded again because the model or the way that texts
 *     are cut has changed
 * @param took from start to end
 */
public record ReloadReport(
    List<String> added,
    List<String> changed,
    List<String> removed,
    int unchanged,
    List<Corpus.Problem> failed,
    Remarks remarks,
    int passages,
    boolean isEncodedAnew,
    Duration took) {

  /** Copies the lists. */
  public ReloadReport {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    failed = List.copyOf(failed);
  }

  /** The same without the names of some documents that were added, changed or removed. */
  public ReloadReport without(Set<String> ids) {
    Predicate<String> named = id -> !ids.contains(id);
    return new ReloadReport(
        added.stream().filter(named).toList(),
        changed.stream().filter(named).toList(),
        removed.stream().filter(named).toList(),
        unchanged,
        failed,
        remarks,
        passages,
        isEncodedAnew,
        took);
  }

  /** What was not taken as it was. */
  public Omissions omissions() {
    return new Omissions(failed, remarks);
  }
}
