package aibets.sources;

import aibets.corpus.CorpusFiles;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A location of documents. Thread-safe. */
interface Source {

  /** Returns it in the format of the setting. */
  String title();

  /** Returns the prefix of its files' names if there are several sources. */
  String name();

  /** Whether it is on another machine. */
  default boolean isRemote() {
    return false;
  }

  /**
   * Lists its files that are available locally.
   *
   * @param place the prefix of their names; may be empty
   * @throws SourceException if there are none
   */
  CorpusFiles look(String place) throws SourceException;

  /**
   * Updates the local files; if that fails, earlier ones are kept where possible.
   *
   * @param isCancelled polled frequently
   * @return remarks, if there are any
   * @throws SourceException if the source is unavailable
   */
  default List<Flaw> bring(BooleanSupplier isCancelled) throws SourceException {
    return List.of();
  }

  /**
   * A remark on a part of a source.
   *
   * @param part such as a URL
   * @param reason the end of a sentence
   */
  record Flaw(String part, String reason) {}
}
