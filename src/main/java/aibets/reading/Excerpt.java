package aibets.reading;

import aibets.retrieval.Span;
import java.util.List;

/**
 * An input of the reading model: consecutive sentences of a passage.
 *
 * @param title of the document
 * @param heading above the sentences, empty if there is none
 * @param text verbatim
 * @param sentences their ranges in {@code text}, in order, at least one
 */
public record Excerpt(String title, String heading, String text, List<Span> sentences) {

  /** Copies the list and checks that the sentences are within the text. */
  public Excerpt {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty() || sentences.get(sentences.size() - 1).end() > text.length()) {
      throw new IllegalArgumentException(
          sentences.size() + " sentences in an excerpt of " + text.length() + " characters");
    }
  }
}
