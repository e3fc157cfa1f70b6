package aibets.indexing;

import aibets.corpus.Corpus;
import aibets.corpus.Remarks;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The result of a reload.
 *
 * @param added ids of new documents
 * @param changed ids of documents whose content changed
 * @param removed ids of documents that no longer exist
 * @param unchanged the number of unchanged documents
 * @param failed what could not be read; such documents keep their old version
 * @param remarks further remarks on the files
 * @param passages the number of passages now in the store
 * @param isReencoded whether everything was encoded again because the model or the passage format
 *     has changed
 * @param took the duration
 */
public record ReloadReport(
    List<String> added,
    List<String> changed,
    List<String> removed,
    int unchanged,
    List<Corpus.Problem> failed,
    Remarks remarks,
    int passages,
    boolean isReencoded,
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
        isReencoded,
        took);
  }

  /** Returns what was left out or altered. */
  public Omissions omissions() {
    return new Omissions(failed, remarks);
  }
}
