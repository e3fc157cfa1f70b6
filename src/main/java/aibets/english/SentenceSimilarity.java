package aibets.english;

import java.util.HashSet;
import java.util.Set;

/** Measures how similar two sentences are, by the words that they share. */
public final class SentenceSimilarity {

  /** The minimum number of shared words of near duplicates. */
  private static final int MIN_SHARED_BY_COPIES = 4;

  /** The minimum share of the longer sentence's words. */
  private static final double SHARE_OF_COPIES = 0.6;

  /** The minimum number of shared content words of two reports of one event. */
  private static final int MIN_SHARED_BY_EVENT = 3;

  /**
   * The minimum share of the shorter sentence's words; reports of the same event rarely use the
   * same words.
   */
  private static final double SHARE_OF_ONE_EVENT = 0.35;

  private SentenceSimilarity() {}

  /** Whether the sentences are the same except for a name or a value. */
  public static boolean areNearDuplicates(Set<String> one, Set<String> other) {
    int shared = shared(one, other).size();
    return shared >= MIN_SHARED_BY_COPIES
        && shared >= SHARE_OF_COPIES * Math.max(one.size(), other.size());
  }

  /**
   * Returns the words in lower case by which two texts may describe the same event; empty if they
   * do not. Looser than near duplicates, because two reports of one event are worded differently.
   */
  public static Set<String> ofOneEvent(String one, String other) {
    Set<String> own = contentWords(one);
    Set<String> others = contentWords(other);
    Set<String> shared = shared(own, others);
    boolean alike =
        shared.size() >= MIN_SHARED_BY_EVENT
            && shared.size() >= SHARE_OF_ONE_EVENT * Math.min(own.size(), others.size());
    return alike ? shared : Set.of();
  }

  private static Set<String> contentWords(String text) {
    Set<String> words = new HashSet<>(Words.of(text));
    words.removeIf(
        word ->
            StopWords.contain(word)
                || Calendar.isMonth(word)
                || word.chars().noneMatch(Character::isLetter));
    return words;
  }

  private static Set<String> shared(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared;
  }
}
