package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Remarks;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.storage.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExampleFindingReloaderTest {

  private static final ReloadReport REPORT =
      new ReloadReport(
          List.of(), List.of(), List.of(), 3, List.of(), Remarks.NONE, 40, false, Duration.ZERO);

  private final List<String> steps = new ArrayList<>();
  private final Reloader reloader =
      progress -> {
        steps.add("reload");
        return REPORT;
      };

  @Test
  void findsExamplesAfterAReload() {
    Reloader finding =
        new ExampleFindingReloader(
            reloader,
            () -> {
              steps.add("examples");
              return List.of();
            },
            steps::add);
    assertThat(finding.reload(Reloader.Progress.SILENT)).isSameAs(REPORT);
    assertThat(steps).containsExactly("reload", "examples");
  }

  @Test
  void reloadsEvenIfNoExamplesCanBeFound() {
    Reloader finding =
        new ExampleFindingReloader(
            reloader,
            () -> {
              throw new StorageException("The disk is full", null);
            },
            steps::add);
    assertThat(finding.reload(Reloader.Progress.SILENT)).isSameAs(REPORT);
    assertThat(steps)
        .containsExactly("reload", "Example questions could not be generated: The disk is full");
  }
}
