package aibets;

import aibets.corpus.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The groups of people that documents are for. While an index is brought up to date, it may answer
 * from documents that were there before and from those that have come: both count then.
 * Thread-safe.
 */
final class ReaderGroups {

  private final Supplier<List<Document>> documents;

  /** Null until it is asked for: a program that answers one question need not read all of them. */
  private volatile @Nullable Set<String> known;

  ReaderGroups(Supplier<List<Document>> documents) {
    this.documents = documents;
  }

  Set<String> all() {
    Set<String> now = known;
    return now != null ? now : read();
  }

  private synchronized Set<String> read() {
    Set<String> now = known;
    if (now == null) {
      now = ofDocuments();
      known = now;
    }
    return now;
  }

  /** Brings what answers from the documents up to date. */
  synchronized void during(Runnable refresh) {
    Set<String> before = known;
    if (before != null) {
      Set<String> both = new HashSet<>(before);
      both.addAll(ofDocuments());
      known = Set.copyOf(both);
    }
    refresh.run();
    known = before == null ? null : ofDocuments();
  }

  private Set<String> ofDocuments() {
    return documents.get().stream()
        .flatMap(document -> document.audience().readers().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
