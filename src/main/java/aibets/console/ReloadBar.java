package aibets.console;

import aibets.indexing.ReloadProgress;
import aibets.indexing.Reloader;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress, rate and remaining time of a reload on standard error; nothing if there is
 * nothing to do.
 */
public final class ReloadBar implements Reloader.Progress, AutoCloseable {

  /** Fits the narrowest usual terminal. */
  private static final int WIDTH = 79;

  private @Nullable ProgressBar bar;

  @Override
  public void reached(ReloadProgress progress) {
    if (progress.allPassages() == 0) {
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              // With a fixed width: measuring the terminal would take Ctrl-C away from Java.
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .setTaskName("Reading")
              .setUnit(" passages", 1)
              .setInitialMax(progress.allPassages())
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .hideEta()
              .clearDisplayOnFinish()
              .build();
    }
    bar.setExtraMessage(remark(progress));
    bar.stepTo(progress.passages());
  }

  /** Returns the text after the bar, which a narrow terminal cuts off. */
  static String remark(ReloadProgress progress) {
    String documents = "%,d/%,d documents".formatted(progress.documents(), progress.allDocuments());
    return progress.left().map(left -> pace(left, progress.rate())).orElse(" ") + documents;
  }

  private static String pace(Duration left, double rate) {
    return " %d:%02d left, %,.0f/s, ".formatted(left.toMinutes(), left.toSecondsPart(), rate);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
