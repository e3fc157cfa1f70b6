package aibets.corpus;

import java.util.List;

/**
 * What was read from one place: the documents, and what could not be read.
 *
 * @param documents with unique ids, ordered by file name
 * @param problems one per file (or line of a file) that was left out
 */
public record Corpus(List<Document> documents, List<Problem> problems) {

  /**
   * Something that was left out.
   *
   * @param file the file's name within the corpus, with the line where one is to blame ({@code
   *     a.jsonl:12})
   * @param reason what is wrong and what to do, one sentence
   */
  public record Problem(String file, String reason) {}

  /** Copies the lists. */
  public Corpus {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }
}
