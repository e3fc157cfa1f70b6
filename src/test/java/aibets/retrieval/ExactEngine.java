package aibets.retrieval;

import aibets.encoding.Vectors;
import aibets.storage.StorageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** An in-memory search engine that compares everything, and can be made unavailable. */
final class ExactEngine implements SearchEngine {

  private final Map<String, List<Entry>> indexes = new TreeMap<>();
  private String active = "";
  private boolean away;

  void away(boolean given) {
    away = given;
  }

  private void check() {
    if (away) {
      throw new StorageException("The search service is not available.");
    }
  }

  /** Returns the digests of the indexes. */
  Set<String> indexes() {
    return indexes.keySet();
  }

  String active() {
    return active;
  }

  @Override
  public Index open(Contents contents) {
    check();
    indexes.computeIfAbsent(
        contents.digest(),
        digest -> {
          List<Entry> entries = new ArrayList<>();
          contents.versions().forEach(key -> entries.addAll(contents.entries().apply(key)));
          return entries;
        });
    return new Exact(contents.digest());
  }

  @Override
  public void activate(Index index) {
    check();
    active = ((Exact) index).digest;
  }

  @Override
  public void deleteExcept(String corpus, Set<String> digests) {
    check();
    indexes.keySet().retainAll(digests);
  }

  /** Replaces the contents of all indexes with those of one of them. */
  void confuse(String digest) {
    List<Entry> entries = indexes.get(digest);
    indexes.replaceAll((each, before) -> entries);
  }

  private final class Exact implements Index {

    private final String digest;

    Exact(String digest) {
      this.digest = digest;
    }

    @Override
    public Hits search(Query query) {
      check();
      if (!indexes.containsKey(digest)) {
        throw new IndexGoneException("The index is gone.");
      }
      List<String> words = List.of(query.words().split(" "));
      return new Hits(
          best(
              query,
              entry ->
                  2 + Vectors.dot(query.vector(), 0, entry.vector(), 0, query.vector().length)),
          best(
              query,
              entry -> {
                List<String> common = new ArrayList<>(List.of(entry.words().split(" ")));
                common.retainAll(words);
                return common.size();
              }));
    }

    private List<Hit> best(Query query, ToDoubleFunction<Entry> score) {
      return indexes.get(digest).stream()
          .filter(
              entry ->
                  query.labels().stream()
                      .noneMatch(labels -> Collections.disjoint(labels, entry.labels())))
          .map(entry -> new Hit(entry.version(), entry.passage(), score.applyAsDouble(entry)))
          .filter(hit -> hit.score() > 0)
          .sorted(Comparator.comparingDouble(Hit::score).reversed())
          .limit(query.limit())
          .toList();
    }
  }
}
