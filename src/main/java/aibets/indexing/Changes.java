package aibets.indexing;

import aibets.corpus.ContentHash;
import aibets.corpus.Corpus;
import aibets.corpus.Document;
import aibets.storage.PassageStore.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The difference between the store and a corpus: what a reload has to do. */
final class Changes {

  /**
   * A document to encode.
   *
   * @param hash to store with it
   * @param before the version that it replaces, if any
   */
  record Pending(Document document, String hash, Optional<Long> before) {}

  private final List<String> added = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();
  private final List<Long> live = new ArrayList<>();
  private final List<Long> dead = new ArrayList<>();
  private int unchanged;
  private boolean wasEmpty;

  /** Returns the hash that identifies a version of a document. */
  static String hash(String encoding, String source) {
    return ContentHash.of(encoding, source);
  }

  /**
   * Compares the stored versions with a corpus.
   *
   * @param encoding identifies the model and the passage format
   */
  static Changes between(List<Version> versions, Corpus corpus, String encoding) {
    Changes changes = new Changes();
    Map<String, Version> current = new HashMap<>();
    Map<String, Long> staged = new HashMap<>();
    for (Version version : versions) {
      if (version.live()) {
        current.put(version.id(), version);
      } else {
        staged.put(version.id() + '\n' + version.hash(), version.key());
      }
    }
    changes.wasEmpty = current.isEmpty();
    Set<String> seen = new HashSet<>(corpus.unchanged());
    changes.unchanged = seen.size();
    for (Document document : corpus.documents()) {
      seen.add(document.id());
      String source = Objects.requireNonNull(corpus.sources().get(document.id()));
      changes.compare(document, hash(encoding, source), current, staged);
    }
    Set<String> broken =
        corpus.problems().stream().map(problem -> file(problem.file())).collect(Collectors.toSet());
    Set<List<String>> keptBack =
        corpus.remarks().skipped().stream()
            .map(skipped -> List.of(skipped.document(), file(skipped.file())))
            .collect(Collectors.toSet());
    current.values().stream()
        .filter(version -> !seen.contains(version.id()))
        // It may be only temporarily unreadable, so it keeps its old version.
        .filter(
            version ->
                keptBack.contains(List.of(version.id(), version.file()))
                    || !isWithin(version.file(), broken))
        .filter(version -> corpus.missing().stream().noneMatch(place -> isOf(place, version)))
        .forEach(changes::remove);
    return changes;
  }

  /**
   * Whether a version is from a place; versions from places that are no longer configured belong to
   * the first one.
   */
  private static boolean isOf(String place, Version version) {
    return place.isEmpty() || version.file().startsWith(place + "/");
  }

  /** Returns a location without its line number. */
  private static String file(String place) {
    return place.replaceFirst(":\\d+$", "");
  }

  /** Whether a file or one of its folders is in a set. */
  private static boolean isWithin(String file, Set<String> broken) {
    for (int end = file.length(); end > 0; end = file.lastIndexOf('/', end - 1)) {
      if (broken.contains(file.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private void compare(
      Document document, String hash, Map<String, Version> current, Map<String, Long> staged) {
    Version version = current.get(document.id());
    if (version == null) {
      added.add(document.id());
    } else {
      changed.add(document.id());
      dead.add(version.key());
    }
    Long left = staged.get(document.id() + '\n' + hash);
    if (left == null) {
      pending.add(new Pending(document, hash, Optional.ofNullable(version).map(Version::key)));
    } else {
      // An earlier reload encoded it but was cancelled before publishing.
      live.add(left);
    }
  }

  private void remove(Version version) {
    removed.add(version.id());
    dead.add(version.key());
  }

  /** Marks a document as failed; it keeps its old version. */
  void failed(Pending document) {
    added.remove(document.document().id());
    changed.remove(document.document().id());
    document.before().ifPresent(dead::remove);
  }

  /** Whether no document would be live: there were none before, and none were staged. */
  boolean leavesNothing() {
    return wasEmpty && live.isEmpty();
  }

  boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  void staged(List<Long> keys) {
    live.addAll(keys);
  }

  List<Pending> pending() {
    return pending;
  }

  List<Long> live() {
    return live;
  }

  List<Long> dead() {
    return dead;
  }

  /**
   * Returns the keys of all versions that will be live.
   *
   * @param versions stored before
   */
  Set<Long> next(List<Version> versions) {
    Set<Long> next = new HashSet<>();
    versions.stream().filter(Version::live).forEach(version -> next.add(version.key()));
    dead.forEach(next::remove);
    next.addAll(live);
    return next;
  }

  List<String> added() {
    return added;
  }

  List<String> changed() {
    return changed;
  }

  List<String> removed() {
    return removed;
  }

  int unchanged() {
    return unchanged;
  }
}
