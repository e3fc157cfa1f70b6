package aibets;

import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.storage.StorageException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Finds example questions after each reload; a failure is retried when they are first needed. */
record ExampleFindingReloader(
    Reloader reloader, Supplier<List<String>> examples, Consumer<String> warnings)
    implements Reloader {

  @Override
  public ReloadReport reload(Progress progress) {
    ReloadReport report = reloader.reload(progress);
    try {
      List<String> unused = examples.get();
    } catch (StorageException e) {
      warnings.accept("Example questions could not be generated: " + e.getMessage());
    }
    return report;
  }

  @Override
  public boolean cancel() {
    return reloader.cancel();
  }
}
