package aibets.retrieval;

import aibets.encoding.Encoding;
import aibets.storage.PassageStore.LiveVector;
import aibets.vectors.Hit;
import aibets.vectors.VectorIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds candidates by exact search of all vectors in memory. Not thread-safe. */
final class MemoryCandidates implements CandidateIndex {

  private final Rows rows = new Rows();
  private VectorIndex dense;

  MemoryCandidates(int dimension) {
    this.dense = VectorIndex.empty(dimension);
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  /** Nothing in memory is lost. */
  @Override
  public boolean canReadLive() {
    return true;
  }

  @Override
  public void add(List<LiveVector> passages) {
    passages.forEach(each -> rows.add(each.version(), each.passage().key()));
    dense = dense.plus(passages.stream().map(each -> each.passage().vector()).toList());
  }

  @Override
  public void remove(long version) {
    dense = dense.without(rows.of(version));
  }

  @Override
  public boolean isSparse() {
    return dense.size() > 1000 && dense.live() < dense.size() / 2;
  }

  @Override
  public Candidates snapshot(LexicalIndex lexical, Set<Long> versions) {
    return new Snapshot(rows, dense, lexical);
  }

  /**
   * Shares most of its data with the snapshots before and after it.
   *
   * @param rows the passages of the rows of {@code dense}
   */
  private record Snapshot(Rows rows, VectorIndex dense, LexicalIndex lexical)
      implements Candidates {

    @Override
    public List<Found> find(String words, Encoding encoding, int limit) {
      RankFusion<Integer> fused = new RankFusion<>();
      List<Hit> near = dense.nearest(encoding.vector(), limit);
      for (int rank = 0; rank < near.size(); rank++) {
        fused.add(rank, near.get(rank).row());
      }
      List<LexicalIndex.Match> matches = lexical.search(words, limit);
      Map<Integer, Double> shares = new HashMap<>();
      for (int rank = 0; rank < matches.size(); rank++) {
        int row = rows.row(matches.get(rank).passage());
        fused.add(rank, row);
        shares.put(row, matches.get(rank).score() / matches.get(0).score());
      }
      return fused.best(limit, row -> row >= 0).stream()
          .map(row -> found(row, encoding, shares.getOrDefault(row, 0.0)))
          .toList();
    }

    private Found found(int row, Encoding encoding, double share) {
      return new Found(
          rows.version(row), rows.passage(row), dense.cosine(encoding.vector(), row), share);
    }
  }
}
