package aibets.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole, quotable sentences of one section, about 130 words at most: the unit that is
 * encoded and found. Immutable.
 *
 * @param ordinal its place among the document's passages, from 0
 * @param section the nearest heading above it, empty if there is none; context, never a quote
 * @param leadIn the sentence that introduces the list which this passage continues, if that
 *     sentence stands in an earlier passage
 * @param sentences in the order of the text, at least one, not overlapping
 */
public record Passage(
    int ordinal, String section, @Nullable Sentence leadIn, List<Sentence> sentences) {

  /** Checks that there are sentences and that they stand in order. */
  public Passage {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("Passage " + ordinal + " has no sentence");
    }
    for (int i = 1; i < sentences.size(); i++) {
      if (sentences.get(i).start() < sentences.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "Passage " + ordinal + ": sentence " + i + " starts before the one before it ends");
      }
    }
  }

  /** Offset of the first sentence's first character. */
  public int start() {
    return sentences.get(0).start();
  }

  /** Offset behind the last sentence's last character. */
  public int end() {
    return sentences.get(sentences.size() - 1).end();
  }
}
