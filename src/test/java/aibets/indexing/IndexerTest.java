package aibets.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import aibets.corpus.Remarks;
import aibets.encoding.HashingEncoder;
import aibets.h2.H2Storage;
import aibets.storage.PassageStore;
import aibets.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {

  @TempDir Path seeds;
  private final HashingEncoder encoder = new HashingEncoder("model");
  private final Storage storage = H2Storage.inMemory();
  private final PassageStore store = storage.passages();
  private final List<String> published = new ArrayList<>();

  @BeforeEach
  void writeTwoDocuments() throws IOException {
    write("a.md", "Labs raised money.");
    write("b.md", "Models predict tokens.");
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void addsEveryDocumentAtFirst() {
    ReloadReport report = indexer().reload(Reloader.Progress.SILENT);
    assertThat(report.added()).containsExactly("a", "b");
    assertThat(report.passages()).isEqualTo(2);
    assertThat(live()).containsExactly("a", "b");
  }

  @Test
  void encodesNothingWhenNothingChanged() {
    indexer().reload(Reloader.Progress.SILENT);
    int runs = encoder.runs();
    ReloadReport report = indexer().reload(Reloader.Progress.SILENT);
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(encoder.runs()).isEqualTo(runs);
    assertThat(published).hasSize(1);
  }

  @Test
  void reportsWhatChangedWasAddedAndRemoved() throws IOException {
    indexer().reload(Reloader.Progress.SILENT);
    write("a.md", "Labs raised more money.");
    write("c.md", "A third document.");
    Files.delete(seeds.resolve("b.md"));
    ReloadReport report = indexer().reload(Reloader.Progress.SILENT);
    assertThat(report.changed()).containsExactly("a");
    assertThat(report.added()).containsExactly("c");
    assertThat(report.removed()).containsExactly("b");
    assertThat(live()).containsExactly("a", "c");
  }

  @Test
  void keepsTheOldVersionOfADocumentThatCannotBeRead() throws IOException {
    indexer().reload(Reloader.Progress.SILENT);
    Files.write(seeds.resolve("b.md"), new byte[] {0, 1, 2, 3});
    ReloadReport report = indexer().reload(Reloader.Progress.SILENT);
    assertThat(report.failed()).extracting(problem -> problem.file()).containsExactly("b.md");
    assertThat(report.removed()).isEmpty();
    assertThat(live()).containsExactly("a", "b");
  }

  @Test
  void encodesOnlyThePassagesOfADocumentThatChanged() throws IOException {
    String start = "# One\n\nLabs raised money.\n\n# Two\n\n";
    write("a.md", start + "It was spring.");
    indexer().reload(Reloader.Progress.SILENT);
    int runs = encoder.runs();
    write("a.md", start + "It was autumn.");
    assertThat(indexer().reload(Reloader.Progress.SILENT).changed()).containsExactly("a");
    assertThat(encoder.runs()).isEqualTo(runs + 1);
  }

  @Test
  void encodesEverythingAgainForAnotherModel() {
    assertThat(indexer().reload(Reloader.Progress.SILENT).isReencoded()).isFalse();
    Indexer other = new Indexer(seeds, new HashingEncoder("other"), store, () -> {});
    assertThat(other.isOutdated()).isTrue();
    ReloadReport report = other.reload(Reloader.Progress.SILENT);
    assertThat(report.changed()).containsExactly("a", "b");
    assertThat(report.isReencoded()).isTrue();
  }

  @Test
  void resumesAReloadThatEndedEarly() {
    Indexer ended =
        new Indexer(
            seeds,
            encoder,
            store,
            () -> {
              throw new IllegalStateException("ended");
            });
    assertThatThrownBy(() -> ended.reload(Reloader.Progress.SILENT))
        .isInstanceOf(IllegalStateException.class);
    int runs = encoder.runs();
    indexer().reload(Reloader.Progress.SILENT);
    assertThat(encoder.runs()).isEqualTo(runs);
  }

  @Test
  void isOutdatedUntilReloadedAndAgainWhenAFileChanges() throws IOException {
    assertThat(indexer().isOutdated()).isTrue();
    indexer().reload(Reloader.Progress.SILENT);
    assertThat(indexer().isOutdated()).isFalse();
    write("a.md", "Labs raised a lot more money.");
    assertThat(indexer().isOutdated()).isTrue();
  }

  @Test
  void keepsTheOldCorpusWhenTheSeedsAreGone() throws IOException {
    indexer().reload(Reloader.Progress.SILENT);
    Files.delete(seeds.resolve("a.md"));
    Files.delete(seeds.resolve("b.md"));
    assertThatThrownBy(() -> indexer().reload(Reloader.Progress.SILENT))
        .isInstanceOf(ReloadException.class)
        .hasMessageContaining("--seeds");
    assertThat(live()).containsExactly("a", "b");
  }

  @Test
  void refusesASecondReloadWhileOneRuns() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Indexer indexer = indexer();
    Thread first =
        new Thread(
            () ->
                indexer.reload(
                    progress -> {
                      inside.countDown();
                      awaitQuietly(over);
                    }));
    first.start();
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> indexer.reload(Reloader.Progress.SILENT))
        .hasMessageContaining("already running");
    over.countDown();
    first.join(10_000);
  }

  @Test
  void reportsProgressToWhoeverRequestsASecondReload() {
    List<Throwable> refusals = new ArrayList<>();
    Indexer indexer = indexer();
    indexer.reload(
        progress -> refusals.add(catchThrowable(() -> indexer.reload(Reloader.Progress.SILENT))));
    assertThat(refusals.get(refusals.size() - 1)).hasMessageContaining("2 of 2 passages are done");
  }

  @Test
  void reportsItsProgress() {
    List<ReloadProgress> heard = new ArrayList<>();
    indexer().reload(heard::add);
    assertThat(heard)
        .extracting(ReloadProgress::documents, ReloadProgress::passages)
        .containsExactly(tuple(0, 0), tuple(0, 1), tuple(1, 1), tuple(1, 2), tuple(2, 2));
    assertThat(heard).allMatch(each -> each.allDocuments() == 2 && each.allPassages() == 2);
  }

  @Test
  void keepsTheOldCorpusWhenAReloadIsCancelled() throws IOException {
    indexer().reload(Reloader.Progress.SILENT);
    write("c.md", "A third document.");
    Indexer indexer = indexer();
    assertThatThrownBy(() -> indexer.reload(progress -> assertThat(indexer.cancel()).isTrue()))
        .isInstanceOf(ReloadException.class)
        .hasMessageContaining("cancelled");
    assertThat(live()).containsExactly("a", "b");
    assertThat(indexer.reload(Reloader.Progress.SILENT).added()).containsExactly("c");
  }

  @Test
  void cannotBeCancelledWhenItIsPublishedOrOver() {
    List<Boolean> cancelled = new ArrayList<>();
    AtomicReference<Reloader> reloader = new AtomicReference<>();
    reloader.set(new Indexer(seeds, encoder, store, () -> cancelled.add(reloader.get().cancel())));
    reloader.get().reload(Reloader.Progress.SILENT);
    assertThat(cancelled).containsExactly(false);
    assertThat(reloader.get().cancel()).isFalse();
    assertThat(live()).containsExactly("a", "b");
  }

  @Test
  void reportsWhatWasLostOfADocumentUntilItIsRepaired() throws IOException {
    write("b.md", "---\npublished: soon\n---\nModels predict tokens.");
    write("c.png", "a,b");
    indexer().reload(Reloader.Progress.SILENT);
    Omissions omissions = indexer().reload(Reloader.Progress.SILENT).omissions();
    assertThat(omissions.remarks().notices())
        .extracting(each -> each.file())
        .containsExactly("b.md");
    assertThat(omissions.remarks().passedOver()).containsEntry(".png", 1);
    assertThat(indexer().omissions()).isEqualTo(omissions);
    write("b.md", "Models predict tokens.");
    assertThat(indexer().reload(Reloader.Progress.SILENT).remarks().notices()).isEmpty();
  }

  @Test
  void findsDocumentsByTheirAliases() throws IOException {
    write("b.md", "---\nid: models\n---\nModels predict tokens.");
    indexer().reload(Reloader.Progress.SILENT);
    indexer().reload(Reloader.Progress.SILENT);
    assertThat(indexer().aliases().id("models")).contains("b");
    write("b.md", "Models predict tokens.");
    indexer().reload(Reloader.Progress.SILENT);
    assertThat(indexer().aliases().id("models")).isEmpty();
  }

  @Test
  void removesDocumentsThatHaveBecomeDrafts() throws IOException {
    indexer().reload(Reloader.Progress.SILENT);
    write("a.md", "---\npublished: false\n---\nLabs raised money.");
    Files.delete(seeds.resolve("b.md"));
    ReloadReport report = indexer().reload(Reloader.Progress.SILENT);
    assertThat(report.removed()).containsExactlyInAnyOrder("a", "b");
    assertThat(report.remarks().skipped()).extracting(each -> each.file()).containsExactly("a.md");
    assertThat(live()).isEmpty();
  }

  @Test
  void keepsAsManyNoticesAsThereIsRoomFor() {
    String path = "\"".repeat(4_000);
    Remarks.Notice notice = new Remarks.Notice("a", path, "published", "soon", "is no day");
    Remarks remarks = new Remarks(List.of(), Collections.nCopies(1_000, notice), Map.of());
    new Omissions(List.of(), remarks).keepIn(store);
    assertThat(Omissions.keptIn(store).remarks().notices()).hasSizeBetween(60, 125);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Indexer indexer() {
    return new Indexer(seeds, encoder, store, () -> published.add("once"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(seeds.resolve(name), text);
  }

  private List<String> live() {
    List<String> ids = new ArrayList<>();
    store.readLive(stored -> ids.add(stored.document().id()));
    return ids;
  }
}
