package aibets.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was read from one place: the documents, and what could not be read.
 *
 * @param documents with unique ids, ordered by file name
 * @param sources of each of the documents, by its id, what {@link Known} knows it by
 * @param unchanged ids of further documents, which were known and not read
 * @param aliases ids of documents by other names that they give themselves
 * @param problems one per file (or line of a file) that was left out
 * @param remarks what else is to be said of the files
 * @param missing places, by name, that could not be looked at: what came from there stays
 */
public record Corpus(
    List<Document> documents,
    Map<String, String> sources,
    Set<String> unchanged,
    Map<String, String> aliases,
    List<Problem> problems,
    Remarks remarks,
    Set<String> missing) {

  /** What is known of documents that were read before. */
  public interface Known {

    /** Nothing. */
    Known NOTHING = source -> Optional.empty();

    /**
     * The id of the document that was made of a source.
     *
     * @param source 64 hexadecimal digits, equal for equal content in a file of the same name
     */
    Optional<String> document(String source);
  }

  /**
   * Something that was left out.
   *
   * @param file the file's name within the corpus, with the line where one is to blame ({@code
   *     a.jsonl:12})
   * @param reason what is wrong and what to do, one sentence
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
