package aibets.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import aibets.corpus.Corpus;
import aibets.encoding.Encoder;
import aibets.encoding.Encoding;
import aibets.encoding.HashingEncoder;
import aibets.h2.H2Storage;
import aibets.storage.PassageStore;
import aibets.storage.Storage;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

  @TempDir private Path seeds;
  private final Storage storage = H2Storage.inMemory();
  private final PassageStore store = storage.passages();

  @BeforeEach
  void writeTwo() throws IOException {
    write("a.md", "Labs raised money.");
    write("b.md", "Models predict tokens.");
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void leavesOutADocumentThatCannotBeEncodedAndNamesIt() throws IOException {
    write("bad.md", "Some poison.");
    ReloadReport report = indexer().reload(Reloader.Progress.SILENT);
    assertThat(report.added()).containsExactly("a", "b");
    assertThat(report.failed())
        .containsExactly(
            new Corpus.Problem("bad.md", "contains 'bad', which cannot be encoded: It is poison"));
    assertThat(live()).containsExactly("a", "b");
  }

  @Test
  void keepsTheOldVersionOfADocumentThatCannotBeEncoded() throws IOException {
    indexer().reload(Reloader.Progress.SILENT);
    write("b.md", "Some poison.");
    write("c.md", "A third document.");
    ReloadReport report = indexer().reload(Reloader.Progress.SILENT);
    assertThat(report.changed()).isEmpty();
    assertThat(report.added()).containsExactly("c");
    assertThat(report.failed()).extracting(Corpus.Problem::file).containsExactly("b.md");
    assertThat(live()).containsExactly("a", "b", "c");
  }

  @Test
  void leavesOutADocumentThatTheStoreCannotKeepAndNamesIt() throws IOException {
    write("bad.md", "A flood of tokens.");
    ReloadReport report = indexer().reload(Reloader.Progress.SILENT);
    assertThat(report.failed())
        .containsExactly(
            new Corpus.Problem(
                "bad.md",
                "contains 'bad', which has a heading, name or address that is too long to"
                    + " store; shorten it"));
    assertThat(live()).containsExactly("a", "b");
  }

  @Test
  void failsIfNoDocumentCanBeEncoded() throws IOException {
    write("a.md", "Some poison.");
    write("b.md", "More poison.");
    assertThatThrownBy(() -> indexer().reload(Reloader.Progress.SILENT))
        .isInstanceOf(ReloadException.class)
        .hasMessageContaining("a.md contains 'a', which cannot be encoded: It is poison");
  }

  @Test
  void namesTheDocumentThatDoesNotFitIntoMemory() throws IOException {
    write("huge.md", "A glutton.");
    assertThatThrownBy(() -> indexer().reload(Reloader.Progress.SILENT))
        .isInstanceOf(ReloadException.class)
        .hasCauseInstanceOf(OutOfMemoryError.class)
        .hasMessageContainingAll("'huge'", "-Xmx");
  }

  @Test
  void keepsTheFirstPartOfALargeDocumentBeforeItHasReadTheLast() throws IOException {
    write("large.md", large());
    List<Integer> versions = new ArrayList<>();
    ReloadReport report =
        indexer()
            .reload(
                progress -> {
                  if (progress.passages() == progress.allPassages() - 1) {
                    versions.add(store.versions().size());
                  }
                });
    assertThat(versions).containsExactly(1);
    assertThat(report.failed()).isEmpty();
    assertThat(live()).containsExactly("a", "b", "large");
    store.readLive(
        stored ->
            assertThat(stored.passages())
                .allMatch(passage -> store.tokens(passage.key()).isPresent()));
  }

  @Test
  void holdsNoVectorsOfDocumentsThatAreStaged() throws IOException {
    for (int i = 0; i < 300; i++) {
      write("small" + i + ".md", "Fox " + i + " ran.");
    }
    List<Long> held = new ArrayList<>();
    CountingEncoder encoder = new CountingEncoder();
    new Indexer(seeds, encoder, store, () -> {})
        .reload(
            progress -> {
              if (progress.documents() == progress.allDocuments()) {
                System.gc();
                held.add(encoder.held());
              }
            });
    assertThat(held).last().asInstanceOf(LONG).isBetween(1L, 64L);
  }

  @Test
  void restartsALargeDocumentThatWasStagedInPart() throws IOException {
    write("large.md", large());
    Indexer indexer = indexer();
    assertThatThrownBy(
            () ->
                indexer.reload(
                    progress -> {
                      if (progress.passages() == progress.allPassages() - 1) {
                        indexer.cancel();
                      }
                    }))
        .isInstanceOf(ReloadException.class);
    int all = indexer.reload(Reloader.Progress.SILENT).passages();
    Set<Integer> places = new TreeSet<>();
    store.readLive(stored -> places.add(stored.document().passages().size()));
    assertThat(all).isEqualTo(places.stream().mapToInt(Integer::intValue).max().orElse(0) + 2);
    assertThat(store.versions()).hasSize(3);
  }

  /** A document that is staged in several portions. */
  private static String large() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 130_000; i++) {
      text.append("Fox ").append(i).append(" ran across the field and into the wood.");
      text.append(i % 10 == 0 ? "\n\n" : " ");
    }
    return text.toString();
  }

  private Indexer indexer() {
    return new Indexer(seeds, new HashingEncoder("picky", StagingTest::picky), store, () -> {});
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(seeds.resolve(name), text);
  }

  private List<String> live() {
    List<String> ids = new ArrayList<>();
    store.readLive(stored -> ids.add(stored.document().id()));
    return ids;
  }

  /** Fails on some words. */
  private static String picky(String text) {
    if (text.contains("poison")) {
      throw new IllegalArgumentException("It is poison");
    }
    if (text.contains("glutton")) {
      throw new OutOfMemoryError("Java heap space");
    }
    return text.replace("flood", "word ".repeat(50_000));
  }

  /** Knows which of the vectors that it returned are still in memory. */
  private static final class CountingEncoder implements Encoder {

    private final HashingEncoder encoder = new HashingEncoder("counting");
    private final Queue<WeakReference<float[]>> given = new ConcurrentLinkedQueue<>();

    long held() {
      return given.stream().filter(each -> each.get() != null).count();
    }

    @Override
    public String fingerprint() {
      return encoder.fingerprint();
    }

    @Override
    public int dimension() {
      return encoder.dimension();
    }

    @Override
    public Encoding encode(String text) {
      Encoding encoding = encoder.encode(text);
      given.add(new WeakReference<>(encoding.vector()));
      return encoding;
    }

    @Override
    public void close() {}
  }
}
