package aibets.desk;

import aibets.corpus.Document;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Which documents may be shown: those of all sets, or of some, and of these the ones that are for
 * everybody or for members of some groups. A document belongs to the sets that it names, or else to
 * the one of the folder of the corpus that it is in.
 *
 * @param everything whether it is all sets
 * @param sets names of the sets; empty if it is all
 * @param groups of people, as documents name their readers
 */
public record Scope(boolean everything, Set<String> sets, Set<String> groups) {

  /** All documents that are for everybody. */
  public static final Scope PUBLIC = new Scope(true, Set.of(), Set.of());

  /** In place of the name of a set: all of them. */
  public static final String ALL = "*";

  /** The set of what lies in no folder. */
  public static final String ROOT = ".";

  /** Copies the sets. */
  public Scope {
    sets = everything ? Set.of() : Set.copyOf(sets);
    groups = Set.copyOf(groups);
  }

  /** What is for everybody in some sets. */
  public static Scope of(Set<String> sets) {
    return new Scope(sets.contains(ALL), sets, Set.of());
  }

  /** Whether a document may be shown. */
  public boolean includes(Document document) {
    Set<String> readers = document.audience().readers();
    return (readers.isEmpty() || !Collections.disjoint(readers, groups))
        && (everything || !Collections.disjoint(setsOf(document), sets));
  }

  /** The sets that a document belongs to. */
  public static Set<String> setsOf(Document document) {
    Set<String> named = document.audience().sets();
    return named.isEmpty() ? Set.of(folder(document.file())) : named;
  }

  private static String folder(String file) {
    int folder = file.indexOf('/');
    return folder < 0 ? ROOT : file.substring(0, folder);
  }

  /** What either of two includes. */
  Scope or(Scope other) {
    return new Scope(
        everything || other.everything, both(sets, other.sets), both(groups, other.groups));
  }

  /** The same, with what is for members of further groups. */
  Scope with(Set<String> further) {
    return new Scope(everything, sets, both(groups, further));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
