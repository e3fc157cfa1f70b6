package aibets;

import aibets.console.ReloadBar;
import aibets.console.Screen;
import aibets.corpus.Remarks;
import aibets.indexing.ReloadException;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.settings.Settings;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reloads the documents, with a progress bar on a terminal; Ctrl-C cancels. */
final class Reloading {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private Reloading() {}

  /**
   * Opens the corpus and reloads it if its documents or the model have changed. If the reload
   * fails, what was loaded before stays in use.
   *
   * @throws ReloadException if it fails and nothing was loaded before, or if it is cancelled
   */
  static Library upToDate(Settings settings, Consumer<String> warnings) {
    return upToDate(Library.open(settings, warnings), warnings, UnaryOperator.identity());
  }

  /**
   * Brings an open corpus up to date.
   *
   * @param around wraps the library's reloader
   */
  static Library upToDate(
      Library library, Consumer<String> warnings, UnaryOperator<Reloader> around) {
    try {
      while (library.isOutdated() && !isReloaded(library, around, warnings)) {
        awaitOthers(library, warnings);
      }
      return library;
    } catch (RuntimeException e) {
      library.close();
      throw e;
    }
  }

  /** Reloads; returns false if another process does, and there is nothing to answer from yet. */
  private static boolean isReloaded(
      Library library, UnaryOperator<Reloader> around, Consumer<String> warnings) {
    try {
      warn(run(around.apply(library.reloader())), warnings);
    } catch (ReloadException e) {
      boolean isEmpty = library.passages().passages() == 0;
      if (isEmpty && e.isElsewhere()) {
        return false;
      }
      if (e.isCancelled() || isEmpty) {
        throw e;
      }
      warnings.accept(
          e.isElsewhere()
              ? e.getMessage()
              : "The documents have changed but could not be reloaded; answers come from what was loaded"
                  + " before. "
                  + e.getMessage());
    }
    return true;
  }

  private static void awaitOthers(Library library, Consumer<String> warnings) {
    warnings.accept("Waiting for another process, which is reading the documents.");
    while (SoleReloader.isElsewhere(library.storage().replicas())) {
      LockSupport.parkNanos(PAUSE.toNanos());
      if (Thread.interrupted()) {
        throw new ReloadException("Interrupted while another process was reading the documents.");
      }
    }
    library.follow();
  }

  private static void warn(ReloadReport report, Consumer<String> warnings) {
    report
        .failed()
        .forEach(each -> warnings.accept("Left out: " + each.file() + ": " + each.reason()));
    Remarks remarks = report.remarks();
    int less = remarks.skipped().size() + remarks.notices().size();
    if (less > 0) {
      warnings.accept(
          (less == 1 ? "1 draft or field was" : less + " drafts or fields were")
              + " left out; `sources` lists them.");
    }
    if (!remarks.passedOver().isEmpty()) {
      warnings.accept("Ignored: " + remarks.passedOverInWords());
    }
  }

  static ReloadReport run(Reloader reloader) {
    Interruption interruption = Interruption.of(reloader);
    try {
      return shown(reloader);
    } finally {
      interruption.close();
    }
  }

  private static ReloadReport shown(Reloader reloader) {
    if (!Screen.isAttached()) {
      return reloader.reload(Reloader.Progress.SILENT);
    }
    try (ReloadBar bar = new ReloadBar()) {
      return reloader.reload(bar);
    }
  }
}
