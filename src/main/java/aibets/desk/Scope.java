package aibets.desk;

import aibets.corpus.Document;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The documents that may be shown: those of all or some sets, restricted to documents for everyone
 * or for certain groups. A document belongs to the sets in its metadata, or else to the set named
 * after its folder.
 *
 * @param everything whether all sets are included
 * @param sets names of the included sets; empty if all are
 * @param groups user groups, as documents name their readers
 */
public record Scope(boolean everything, Set<String> sets, Set<String> groups) {

  /** All documents for everyone. */
  public static final Scope PUBLIC = new Scope(true, Set.of(), Set.of());

  /** Represents all sets. */
  public static final String ALL = "*";

  /** The name of the set of documents outside folders. */
  public static final String ROOT = ".";

  /** Copies the sets. */
  public Scope {
    sets = everything ? Set.of() : Set.copyOf(sets);
    groups = Set.copyOf(groups);
  }

  /** Returns the documents for everyone in some sets. */
  public static Scope of(Set<String> sets) {
    return new Scope(sets.contains(ALL), sets, Set.of());
  }

  /** Whether a document is included. */
  public boolean includes(Document document) {
    Set<String> readers = document.audience().readers();
    return (readers.isEmpty() || !Collections.disjoint(readers, groups))
        && (everything || !Collections.disjoint(setsOf(document), sets));
  }

  /** Returns the sets that a document belongs to. */
  public static Set<String> setsOf(Document document) {
    Set<String> named = document.audience().sets();
    return named.isEmpty() ? Set.of(folder(document.file())) : named;
  }

  private static String folder(String file) {
    int folder = file.indexOf('/');
    return folder < 0 ? ROOT : file.substring(0, folder);
  }

  /** Returns the union of two scopes. */
  Scope or(Scope other) {
    return new Scope(
        everything || other.everything, both(sets, other.sets), both(groups, other.groups));
  }

  /** Returns a scope that also includes documents for further groups. */
  Scope with(Set<String> further) {
    return new Scope(everything, sets, both(groups, further));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
