package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.storage.InstallationStore.Installation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every storage does with installations. */
abstract class InstallationsContract {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456Z");
  private static final String QUOTES = "'); drop table installation; --";

  abstract Storage storage();

  private InstallationStore store() {
    return storage().installations();
  }

  static Installation installation(String id, String token, Instant at) {
    return new Installation(id, QUOTES, token, at, "U1");
  }

  @Test
  void keepsTheLatestOfEachWorkspace() {
    Installation other = installation("E2", "c", NOW);
    store().save(installation("T1", "a", NOW));
    store().save(other);
    Installation again = installation("T1", "b", NOW.plusSeconds(1));
    store().save(again);
    assertThat(store().all()).containsExactly(other, again);
    assertThat(again.toString()).doesNotContain("b,");
  }

  @Test
  void deletesOneUnlessItWasInstalledAgain() {
    store().save(installation("T1", "a", NOW));
    store().save(installation("T2", "a", NOW));
    assertThat(store().delete("T1", NOW.minusMillis(1))).isFalse();
    assertThat(store().delete("T3", NOW)).isFalse();
    assertThat(store().delete("T1", NOW)).isTrue();
    assertThat(store().delete("T1", NOW)).isFalse();
    assertThat(store().all()).containsExactly(installation("T2", "a", NOW));
  }

  @Test
  void replacesATokenThatHasNotChanged() {
    store().save(installation("T1", "a", NOW));
    store().replaceToken("T1", "b", "c");
    assertThat(store().all().get(0).token()).isEqualTo("a");
    store().replaceToken("T1", "a", "x".repeat(2000));
    assertThat(store().all().get(0).token()).hasSize(2000);
  }

  @Test
  void completesAnInstallationOnceInTheSameBrowser() {
    assertThat(store().begin("s", "b", NOW, 9)).isTrue();
    assertThat(store().end("s", "c", NOW)).isFalse();
    assertThat(store().end("t", "b", NOW)).isFalse();
    assertThat(store().end("s", "b", NOW.plusMillis(1))).isFalse();
    assertThat(store().end("s", "b", NOW)).isTrue();
    assertThat(store().end("s", "b", NOW)).isFalse();
  }

  @Test
  void forgetsAbandonedInstallations() {
    assertThat(store().begin("s", "b", NOW, 1)).isTrue();
    assertThat(store().begin("t", "b", NOW, 1)).isFalse();
    store().forgetBegunBefore(NOW);
    assertThat(store().begin("t", "b", NOW, 1)).isFalse();
    store().forgetBegunBefore(NOW.plusMillis(1));
    assertThat(store().begin("t", "b", NOW, 1)).isTrue();
  }

  @Test
  void letsOneOfManyCompleteAnInstallation() throws Exception {
    store().begin("s", "b", NOW, 9);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> end = () -> store().end("s", "b", NOW);
      int ended = 0;
      List<Callable<Boolean>> all = IntStream.range(0, 8).mapToObj(each -> end).toList();
      for (Future<Boolean> one : threads.invokeAll(all)) {
        ended += one.get() ? 1 : 0;
      }
      assertThat(ended).isOne();
    } finally {
      threads.shutdownNow();
    }
  }
}
