package aibets.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive complete sentences of one section, at most about 130 words: the unit that is encoded
 * and retrieved. Immutable.
 *
 * @param ordinal index among the document's passages, from 0
 * @param section the closest heading above it, empty if there is none; context only, never quoted
 * @param leadIn the sentence that introduces the list which this passage continues, if it is in an
 *     earlier passage
 * @param sentences in text order, at least one, not overlapping
 */
public record Passage(
    int ordinal, String section, @Nullable Sentence leadIn, List<Sentence> sentences) {

  /** Checks that there are sentences and that they are in order. */
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

  /** Returns the offset of the first sentence's first character. */
  public int start() {
    return sentences.get(0).start();
  }

  /** Returns the offset after the last sentence's last character. */
  public int end() {
    return sentences.get(sentences.size() - 1).end();
  }
}
