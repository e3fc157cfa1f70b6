package aibets.desk;

import aibets.corpus.Document;
import java.util.HashSet;
import java.util.Set;

/**
 * Which documents may be shown: all of them, or those of some sets. A document belongs to the sets
 * that it names, or else to the one of the folder of the corpus that it is in.
 *
 * @param everything whether all are
 * @param sets names of the sets that are; empty if everything is
 */
public record Scope(boolean everything, Set<String> sets) {

  /** All documents. */
  public static final Scope EVERYTHING = new Scope(true, Set.of());

  /** In place of the name of a set: all of them. */
  public static final String ALL = "*";

  /** The set of what lies in no folder. */
  public static final String ROOT = ".";

  /** Copies the set. */
  public Scope {
    sets = everything ? Set.of() : Set.copyOf(sets);
  }

  /** The documents of some sets. */
  public static Scope of(Set<String> sets) {
    return new Scope(sets.contains(ALL), sets);
  }

  /** Whether a document may be shown. */
  public boolean includes(Document document) {
    Set<String> named = document.audience().sets();
    return everything
        || (named.isEmpty()
            ? sets.contains(folder(document.file()))
            : named.stream().anyMatch(sets::contains));
  }

  private static String folder(String file) {
    int folder = file.indexOf('/');
    return folder < 0 ? ROOT : file.substring(0, folder);
  }

  /** What either of two includes. */
  Scope or(Scope other) {
    Set<String> both = new HashSet<>(sets);
    both.addAll(other.sets);
    return new Scope(everything || other.everything, both);
  }
}
