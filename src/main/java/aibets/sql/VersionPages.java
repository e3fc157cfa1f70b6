package aibets.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Divides versions into pages, each small enough to be held in memory. */
final class VersionPages {

  /** The number of versions whose passages are counted by one query. */
  private static final int COUNTED = 1000;

  private static final int MAX_VERSIONS = 64;

  /** The number of passages on a page, unless a single document has more; each takes a few KB. */
  private static final int MAX_PASSAGES = 1000;

  private final List<List<Long>> pages = new ArrayList<>();
  private List<Long> page = new ArrayList<>();
  private int passages;

  private VersionPages() {}

  /**
   * Returns the pages, in the order given.
   *
   * @param passages returns the number of passages of each version that has any
   */
  static List<List<Long>> of(
      List<Long> versions, Function<List<Long>, Map<Long, Integer>> passages) {
    VersionPages pages = new VersionPages();
    for (int from = 0; from < versions.size(); from += COUNTED) {
      List<Long> some = versions.subList(from, Math.min(from + COUNTED, versions.size()));
      Map<Long, Integer> counts = some.size() == 1 ? Map.of() : passages.apply(some);
      some.forEach(version -> pages.add(version, counts.getOrDefault(version, 0)));
    }
    pages.turn();
    return pages.pages;
  }

  private void add(long version, int more) {
    if (page.size() == MAX_VERSIONS || passages + more > MAX_PASSAGES) {
      turn();
    }
    page.add(version);
    passages += more;
  }

  private void turn() {
    if (!page.isEmpty()) {
      pages.add(page);
    }
    page = new ArrayList<>();
    passages = 0;
  }
}
