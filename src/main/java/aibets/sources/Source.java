package aibets.sources;

import aibets.corpus.CorpusFiles;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One of the places that documents come from. Safe for use by several threads. */
interface Source {

  /** As the settings name it. */
  String title();

  /** What the names of its files begin with where there are several sources. */
  String name();

  /** Whether another machine is asked for it. */
  default boolean isRemote() {
    return false;
  }

  /**
   * Its files as they lie here.
   *
   * @param place what the names of its files begin with; may be empty
   * @throws SourceException if there are none
   */
  CorpusFiles look(String place) throws SourceException;

  /**
   * Brings it up to date. What can be kept from before is left as it was if that fails.
   *
   * @param isCancelled asked often
   * @return what is to be said of it, if anything
   * @throws SourceException if it cannot be brought
   */
  default List<Flaw> bring(BooleanSupplier isCancelled) throws SourceException {
    return List.of();
  }

  /**
   * What is to be said of a part of a source.
   *
   * @param part such as an address
   * @param reason the end of a sentence
   */
  record Flaw(String part, String reason) {}
}
