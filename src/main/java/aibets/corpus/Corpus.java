package aibets.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documents read from the seeds, and what could not be read.
 *
 * @param documents with unique ids, ordered by file name
 * @param sources hashes of the documents' sources, by id, for {@link Known}
 * @param unchanged ids of known documents that were not read again
 * @param aliases ids by alternative names that documents declare
 * @param problems one for each file (or line of a file) that was left out
 * @param remarks further remarks on the files
 * @param missing names of places that were unavailable; their documents are kept
 */
public record Corpus(
    List<Document> documents,
    Map<String, String> sources,
    Set<String> unchanged,
    Map<String, String> aliases,
    List<Problem> problems,
    Remarks remarks,
    Set<String> missing) {

  /** The documents read before. */
  public interface Known {

    /** Knows no documents. */
    Known NOTHING = source -> Optional.empty();

    /**
     * Returns the id of the document read from a source.
     *
     * @param source 64 hexadecimal digits, equal for equal content in a file of the same name
     */
    Optional<String> document(String source);
  }

  /**
   * A file or part of one that was left out.
   *
   * @param file its name in the corpus, with a line number if there is one ({@code a.jsonl:12})
   * @param reason the problem and its remedy, in one sentence
   */
  public record Problem(String file, String reason) {}

  /** Copies the collections. */
  public Corpus {
    documents = List.copyOf(documents);
    sources = Map.copyOf(sources);
    unchanged = Set.copyOf(unchanged);
    aliases = Map.copyOf(aliases);
    problems = List.copyOf(problems);
    missing = Set.copyOf(missing);
  }
}
