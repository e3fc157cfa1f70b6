package aibets.answer;

import aibets.retrieval.RankedSentence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders passages by their best sentence. */
final class PassageOrder {

  private record Key(String document, int ordinal) {}

  private PassageOrder() {}

  /** Returns the sentence with the highest passage score for each passage, best passage first. */
  static List<RankedSentence> best(List<RankedSentence> ranked) {
    Map<Key, RankedSentence> best = new HashMap<>();
    for (RankedSentence sentence : ranked) {
      best.merge(
          new Key(sentence.document().id(), sentence.passage().ordinal()),
          sentence,
          (a, b) -> a.passageScore() >= b.passageScore() ? a : b);
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(RankedSentence::passageScore).reversed())
        .toList();
  }
}
