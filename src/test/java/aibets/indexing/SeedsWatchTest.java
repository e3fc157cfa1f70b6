package aibets.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Corpus;
import aibets.corpus.CorpusFiles;
import aibets.corpus.Remarks;
import aibets.corpus.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedsWatchTest {

  private static final Duration QUIET = Duration.ofSeconds(10);

  @TempDir Path seeds;
  private final AtomicInteger reloads = new AtomicInteger();
  private Duration now = Duration.ZERO;
  private boolean failing;

  private SeedsWatch watch() {
    return new SeedsWatch(Seeds.in(seeds), this::reload, QUIET, () -> now.toNanos());
  }

  private ReloadReport reload(Reloader.Progress progress) {
    reloads.incrementAndGet();
    if (failing) {
      throw new ReloadException("Another reload is running.");
    }
    Corpus.Problem problem = new Corpus.Problem("b.md", "it is empty");
    return new ReloadReport(
        List.of("a"),
        List.of(),
        List.of(),
        0,
        List.of(problem),
        Remarks.NONE,
        1,
        false,
        Duration.ZERO);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(seeds.resolve(name), text);
  }

  private void lookAfter(SeedsWatch watch, Duration time) {
    now = now.plus(time);
    watch.look();
  }

  @Test
  void reloadsOnceWhenNothingHasChangedForAWhile() throws IOException {
    try (SeedsWatch watch = watch()) {
      lookAfter(watch, QUIET);
      assertThat(reloads).hasValue(0);
      write("a.md", "One.");
      lookAfter(watch, QUIET);
      write("a.md", "One. Two.");
      lookAfter(watch, QUIET);
      assertThat(reloads).hasValue(0);
      lookAfter(watch, QUIET);
      assertThat(reloads).hasValue(1);
      lookAfter(watch, QUIET);
      assertThat(reloads).hasValue(1);
    }
  }

  @Test
  void noticesRemovedFiles() throws IOException {
    write("a.md", "One.");
    try (SeedsWatch watch = watch()) {
      Files.delete(seeds.resolve("a.md"));
      lookAfter(watch, QUIET);
      lookAfter(watch, QUIET);
      assertThat(reloads).hasValue(1);
    }
  }

  @Test
  void retriesFailuresAfterAMinute() throws IOException {
    failing = true;
    try (SeedsWatch watch = watch()) {
      write("a.md", "One.");
      lookAfter(watch, QUIET);
      lookAfter(watch, QUIET);
      lookAfter(watch, QUIET);
      assertThat(reloads).hasValue(1);
      failing = false;
      lookAfter(watch, Duration.ofMinutes(1));
      lookAfter(watch, Duration.ofMinutes(1));
      assertThat(reloads).hasValue(2);
    }
  }

  @Test
  void checksPeriodically() throws IOException {
    try (SeedsWatch watch =
        new SeedsWatch(Seeds.in(seeds), this::reload, Duration.ZERO, System::nanoTime)) {
      watch.start();
      write("a.md", "One.");
      Awaitility.await().until(() -> reloads.get() == 1);
    }
  }

  @Test
  void checksRemoteSourcesAtTheirInterval() {
    Seeds elsewhere =
        new Seeds() {
          @Override
          public CorpusFiles look() {
            return CorpusFiles.in(seeds);
          }

          @Override
          public Optional<Duration> every() {
            return Optional.of(Duration.ofHours(1));
          }
        };
    try (SeedsWatch watch = new SeedsWatch(elsewhere, this::reload, QUIET, () -> now.toNanos())) {
      lookAfter(watch, Duration.ofMinutes(59));
      assertThat(reloads).hasValue(0);
      lookAfter(watch, Duration.ofMinutes(1));
      lookAfter(watch, Duration.ofMinutes(1));
      assertThat(reloads).hasValue(1);
    }
  }
}
