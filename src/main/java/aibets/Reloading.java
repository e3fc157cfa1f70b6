package aibets;

import aibets.console.ReloadBar;
import aibets.console.Screen;
import aibets.corpus.Remarks;
import aibets.indexing.ReloadException;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.settings.Settings;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Reloads, until Ctrl-C cancels it, with a progress bar where there is a terminal. */
final class Reloading {

  private Reloading() {}

  /**
   * Opens the corpus and reloads it if its documents or the model have changed. If that fails, what
   * was loaded before is used still.
   *
   * @throws ReloadException if it fails and nothing was loaded before, or if it is cancelled
   */
  static Library upToDate(Settings settings, Consumer<String> warnings) {
    return upToDate(Library.open(settings, warnings), warnings, UnaryOperator.identity());
  }

  /** The same for a corpus that is open, by a reloader that {@code around} makes of its own. */
  static Library upToDate(
      Library library, Consumer<String> warnings, UnaryOperator<Reloader> around) {
    try {
      if (library.isOutdated()) {
        reload(library, around.apply(library.reloader()), warnings);
      }
      return library;
    } catch (RuntimeException e) {
      library.close();
      throw e;
    }
  }

  private static void reload(Library library, Reloader reloader, Consumer<String> warnings) {
    try {
      warn(run(reloader), warnings);
    } catch (ReloadException e) {
      if (e.isCancelled() || library.passages().passages() == 0) {
        throw e;
      }
      warnings.accept(
          "The documents have changed, but could not be read again; the answers come from what was"
              + " loaded before. "
              + e.getMessage());
    }
  }

  private static void warn(ReloadReport report, Consumer<String> warnings) {
    report
        .failed()
        .forEach(each -> warnings.accept("Left out: " + each.file() + ": " + each.reason()));
    Remarks remarks = report.remarks();
    int less = remarks.skipped().size() + remarks.notices().size();
    if (less > 0) {
      warnings.accept(less + " drafts or fields were left out; `sources` lists them.");
    }
    if (!remarks.passedOver().isEmpty()) {
      warnings.accept("Passed over: " + remarks.passedOverInWords());
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
