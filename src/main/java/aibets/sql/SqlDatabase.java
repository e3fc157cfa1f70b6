package aibets.sql;

import aibets.storage.Replicas;
import aibets.storage.Storage;

/** An open, migrated database with the tables of a storage. Thread-safe. */
public interface SqlDatabase extends Transactions, AutoCloseable {

  /** Returns the processes that have the database open. */
  default Replicas replicas() {
    return Replicas.NONE;
  }

  /** Returns the size on disk in bytes. */
  long bytes();

  /** Deletes rows of the database's own that no longer have any effect. */
  default void deleteExpired() {}

  /** Makes closing fast, as {@link Storage#skipCompaction}. */
  default void skipCompaction() {}

  /** Completes work in progress and rejects new work. Idempotent. */
  @Override
  void close();
}
