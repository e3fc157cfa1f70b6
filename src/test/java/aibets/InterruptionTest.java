package aibets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import aibets.encoding.HashingEncoder;
import aibets.h2.H2Storage;
import aibets.indexing.Indexer;
import aibets.indexing.ReloadException;
import aibets.storage.PassageStore;
import aibets.storage.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {

  @TempDir private Path seeds;

  @Test
  void cancelsAndDelaysTheEndUntilTheReloadHasStopped() throws Exception {
    Files.writeString(seeds.resolve("a.md"), "Labs raised money.");
    try (Storage storage = H2Storage.inMemory()) {
      PassageStore store = storage.passages();
      Indexer indexer = new Indexer(seeds, new HashingEncoder("model"), store, () -> {});
      Interruption interruption = Interruption.of(indexer);
      Thread end = new Thread(interruption::interrupt);
      assertThatThrownBy(() -> indexer.reload(progress -> endMeanwhile(end)))
          .isInstanceOf(ReloadException.class)
          .hasMessageContaining("cancelled");
      assertThat(end.isAlive()).isTrue();
      interruption.close();
      end.join(10_000);
      assertThat(end.isAlive()).isFalse();
      assertThat(store.versions()).isEmpty();
    }
  }

  /** Continues when the other thread has cancelled and is waiting. */
  private static void endMeanwhile(Thread end) {
    if (end.getState() == Thread.State.NEW) {
      end.start();
      await().until(() -> end.getState() == Thread.State.TIMED_WAITING);
    }
  }
}
