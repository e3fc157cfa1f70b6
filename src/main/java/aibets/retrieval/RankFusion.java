package aibets.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Combines rankings by reciprocal rank fusion (Cormack et al. 2009). Not thread-safe. */
final class RankFusion<K> {

  private static final int CONSTANT = 60;

  private final Map<K, Double> fused = new HashMap<>();

  /** Adds a result of a ranking. Its rank is 0 for the best. */
  void add(int rank, K found) {
    fused.merge(found, 1.0 / (CONSTANT + rank), Double::sum);
  }

  /** Returns the best results that match a predicate, best first. */
  List<K> best(int limit, Predicate<K> wanted) {
    return fused.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .sorted(Map.Entry.<K, Double>comparingByValue().reversed())
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
