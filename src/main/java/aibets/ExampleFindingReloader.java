package aibets;

import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.storage.StorageException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Finds example questions after each reload, for a surface that shows them. If that fails, they are
 * found when they are first asked for.
 */
record ExampleFindingReloader(
    Reloader reloader, Supplier<List<String>> examples, Consumer<String> warnings)
    implements Reloader {

  @Override
  public ReloadReport reload(Progress progress) {
    ReloadReport report = reloader.reload(progress);
    try {
      List<String> unused = examples.get();
    } catch (StorageException e) {
      warnings.accept("No example questions were found: " + e.getMessage());
    }
    return report;
  }

  @Override
  public boolean cancel() {
    return reloader.cancel();
  }
}
