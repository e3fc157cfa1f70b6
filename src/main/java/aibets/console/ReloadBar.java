package aibets.console;

import aibets.indexing.Reloader;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far a reload has come, with the time left; shows nothing when there
 * is nothing to do.
 */
public final class ReloadBar implements Reloader.Progress, AutoCloseable {

  private @Nullable ProgressBar bar;

  @Override
  public void encoded(int done, int total) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Reading the documents")
              .setUnit(" passages", 1)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .clearDisplayOnFinish()
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
