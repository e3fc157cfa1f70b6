package aibets.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VersionPagesTest {

  @Test
  void holdNoMoreThanSoManyVersions() {
    List<Long> versions = LongStream.range(0, 2_500).boxed().toList();
    List<List<Long>> pages = VersionPages.of(versions, some -> Map.of());
    assertThat(pages).hasSize(40).allMatch(page -> page.size() <= 64);
    assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(versions);
  }

  @Test
  void holdNoMoreThanSoManyPassagesUnlessOneVersionHasMore() {
    Map<Long, Integer> passages = Map.of(1L, 600, 2L, 400, 3L, 1, 4L, 5_000, 5L, 7);
    assertThat(VersionPages.of(List.of(1L, 2L, 3L, 4L, 5L, 6L), some -> passages))
        .containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L), List.of(5L, 6L));
  }

  @Test
  void countThePassagesOfManyVersionsAtOnce() {
    List<Long> versions = LongStream.range(0, 1_500).boxed().toList();
    int[] queries = {0};
    VersionPages.of(
        versions,
        some -> {
          queries[0]++;
          return some.stream().collect(Collectors.toMap(each -> each, each -> 8));
        });
    assertThat(queries[0]).isEqualTo(2);
  }
}
