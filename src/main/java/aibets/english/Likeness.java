package aibets.english;

import java.util.HashSet;
import java.util.Set;

/** How much two sentences share, told by their words. */
public final class Likeness {

  /** In words. */
  private static final int FEWEST_OF_COPIES = 4;

  /** Of the words of the longer one. */
  private static final double SHARE_OF_COPIES = 0.6;

  /** In words that name or describe something. */
  private static final int FEWEST_OF_ONE_EVENT = 3;

  /** Of the words of the shorter one: the same event is seldom told in the same words. */
  private static final double SHARE_OF_ONE_EVENT = 0.35;

  private Likeness() {}

  /** Whether one sentence is the other, with a name or a value changed. */
  public static boolean areNearDuplicates(Set<String> one, Set<String> other) {
    int shared = shared(one, other).size();
    return shared >= FEWEST_OF_COPIES
        && shared >= SHARE_OF_COPIES * Math.max(one.size(), other.size());
  }

  /**
   * The words by which two texts may speak of the same event, in small letters; empty if they do
   * not. Near duplicates would not do: two reports of one event are worded apart.
   */
  public static Set<String> ofOneEvent(String one, String other) {
    Set<String> own = contentWords(one);
    Set<String> others = contentWords(other);
    Set<String> shared = shared(own, others);
    boolean alike =
        shared.size() >= FEWEST_OF_ONE_EVENT
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
