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

/** Reloads the documents, with a progress bar on a terminal; Ctrl-C cancels. */
final class Reloading {

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
          "The documents have changed but could not be reloaded; answers come from what was loaded"
              + " before. "
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
