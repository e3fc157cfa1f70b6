package aibets;

import aibets.indexing.Indexer;
import aibets.indexing.ReloadException;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.storage.Replicas;
import aibets.storage.StorageException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reloads while no other process that shares the storage does, and notifies them afterwards.
 *
 * @param reload reloads and reports progress
 * @param indexer returns what reloads
 */
record SoleReloader(
    Replicas replicas, Function<Reloader.Progress, ReloadReport> reload, Supplier<Indexer> indexer)
    implements Reloader {

  private static final Logger LOG = LoggerFactory.getLogger(SoleReloader.class);
  private static final String TASK = "reload";

  @Override
  public ReloadReport reload(Progress progress) {
    Optional<Replicas.Exclusive> alone = alone();
    // A reload by this process says itself how far it is.
    if (alone.isEmpty() && !indexer.get().isRunning()) {
      throw ReloadException.elsewhere();
    }
    try {
      ReloadReport report = reload.apply(progress);
      announce();
      return report;
    } finally {
      alone.ifPresent(Replicas.Exclusive::close);
    }
  }

  private Optional<Replicas.Exclusive> alone() {
    try {
      return replicas.begin(TASK);
    } catch (StorageException e) {
      throw new ReloadException(String.valueOf(e.getMessage()), e);
    }
  }

  private void announce() {
    try {
      replicas.announce(Replicas.Change.DOCUMENTS);
    } catch (StorageException e) {
      LOG.warn("Other processes were not notified and will follow within a minute", e);
    }
  }

  @Override
  public boolean cancel() {
    return indexer.get().cancel();
  }

  /** Whether another process is reloading. */
  static boolean isElsewhere(Replicas replicas) {
    Optional<Replicas.Exclusive> alone = replicas.begin(TASK);
    alone.ifPresent(Replicas.Exclusive::close);
    return alone.isEmpty();
  }
}
