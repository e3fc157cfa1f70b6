package aibets.retrieval;

import aibets.encoding.Encoding;
import aibets.encoding.Vectors;
import aibets.storage.PassageStore.LiveVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds candidates in a search engine. The engine only ranks: cosines are computed from the stored
 * vectors, and a passage that this version of the corpus does not contain is never accepted.
 *
 * @param labels sets of which a passage must have at least one label each
 * @param index opens the index of the version that is live
 */
record EngineCandidates(
    EngineCorpus corpus,
    List<Set<String>> labels,
    PassageCache passages,
    Supplier<Optional<SearchEngine.Index>> index)
    implements CandidateIndex {

  @Override
  public boolean isLocal() {
    return false;
  }

  @Override
  public boolean canReadLive() {
    return corpus.canReadLive();
  }

  @Override
  public void add(List<LiveVector> added) {
    // The corpus indexes whole versions before they become live.
  }

  @Override
  public void remove(long version) {
    // Likewise.
  }

  @Override
  public boolean isSparse() {
    return false;
  }

  @Override
  public Candidates snapshot(LexicalIndex lexical, Set<Long> versions) {
    Optional<SearchEngine.Index> opened = index.get();
    Set<Long> known = Set.copyOf(versions);
    return (words, encoding, limit) -> {
      check(corpus.isOpen(opened));
      return opened.map(open -> find(open, known, words, encoding, limit)).orElse(List.of());
    };
  }

  private List<Found> find(
      SearchEngine.Index open, Set<Long> known, String words, Encoding encoding, int limit) {
    SearchEngine.Hits hits =
        open.search(new SearchEngine.Query(encoding.vector(), corpus.terms(words), labels, limit));
    RankFusion<Long> fused = new RankFusion<>();
    Map<Long, Long> versions = new HashMap<>();
    for (List<SearchEngine.Hit> ranking : List.of(hits.near(), hits.matching())) {
      for (int rank = 0; rank < ranking.size(); rank++) {
        SearchEngine.Hit hit = ranking.get(rank);
        check(known.contains(hit.version()));
        fused.add(rank, hit.passage());
        versions.put(hit.passage(), hit.version());
      }
    }
    Map<Long, Double> shares = shares(hits.matching());
    return fused.best(limit, passage -> true).stream()
        .map(
            passage ->
                found(
                    versions.getOrDefault(passage, 0L),
                    passage,
                    encoding,
                    shares.getOrDefault(passage, 0.0)))
        .toList();
  }

  private static Map<Long, Double> shares(List<SearchEngine.Hit> matching) {
    Map<Long, Double> shares = new HashMap<>();
    matching.forEach(hit -> shares.put(hit.passage(), hit.score() / matching.get(0).score()));
    return shares;
  }

  private Found found(long version, long passage, Encoding encoding, double share) {
    Optional<float[]> vector = passages.vector(version, passage);
    check(vector.isPresent());
    float[] question = encoding.vector();
    double cosine = Vectors.dot(question, 0, vector.orElseThrow(), 0, question.length);
    return new Found(version, passage, cosine, share);
  }

  private static void check(boolean matches) {
    if (!matches) {
      throw new IndexGoneException(
          "The search service does not have the documents that are loaded; please ask again in a"
              + " moment.");
    }
  }
}
