package aibets.h2;

import aibets.sql.SqlDatabase;
import aibets.sql.Transactions;
import aibets.storage.DamagedException;
import aibets.storage.StorageException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A database in a file. If it is found to be damaged, on opening or later, it is set aside and
 * replaced by an empty one. Thread-safe.
 */
final class RecoveringDatabase implements SqlDatabase {

  private final Optional<DatabaseFile> file;
  private final Consumer<String> warnings;
  private volatile Database current;
  private boolean closed;

  private RecoveringDatabase(
      Optional<DatabaseFile> file, Consumer<String> warnings, Database current) {
    this.file = file;
    this.warnings = warnings;
    this.current = current;
  }

  /** Opens an empty in-memory database. */
  static RecoveringDatabase inMemory() {
    return new RecoveringDatabase(Optional.empty(), warning -> {}, Database.inMemory());
  }

  /**
   * Opens a file, created if missing.
   *
   * @param warnings receives what the user should know
   * @throws StorageException as {@link Database#open}, except for damage
   */
  static RecoveringDatabase open(DatabaseFile file, Consumer<String> warnings) {
    Database database;
    try {
      database = Database.open(file);
      database.doubt().ifPresent(warnings);
    } catch (DamagedException e) {
      database = inPlaceOf(file, e, warnings);
    }
    return new RecoveringDatabase(Optional.of(file), warnings, database);
  }

  private static Database inPlaceOf(
      DatabaseFile file, DamagedException damage, Consumer<String> warnings) {
    warnings.accept(
        damage.getMessage()
            + ". It was moved to '"
            + file.setAside(Clock.systemUTC())
            + "', and the documents are read again. Questions and feedback in it are not part of"
            + " the new database.");
    return Database.open(file);
  }

  @Override
  public <T> T query(Work<T> work) {
    return used(database -> database.query(work));
  }

  @Override
  public <T> T change(Work<T> work) {
    return used(database -> database.change(work));
  }

  @Override
  public void erased(int rows) {
    current.erased(rows);
  }

  /** Retries work on the database that replaced a damaged one. */
  private <T> T used(Function<Database, T> work) {
    Database database = current;
    try {
      return work.apply(database);
    } catch (StorageException e) {
      if (isReplaced(database, e)) {
        return work.apply(current);
      }
      throw e;
    }
  }

  /** Whether a database has been replaced, now or before; only a damaged one is. */
  private synchronized boolean isReplaced(Database failed, StorageException failure) {
    boolean isCurrent = failed == current;
    if (isCurrent && !closed && file.isPresent() && failure instanceof DamagedException damage) {
      failed.close();
      current = inPlaceOf(file.get(), damage, warnings);
      return true;
    }
    return !isCurrent;
  }

  @Override
  public Transactions ofThisDatabase() {
    return new Unreplaced(current);
  }

  /** Returns the size of the file; 0 in memory. */
  @Override
  public long bytes() {
    return file.map(each -> each.written().toFile().length()).orElse(0L);
  }

  @Override
  public void skipCompaction() {
    current.skipCompaction();
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.close();
  }

  /**
   * Works on a single database, and fails after it was replaced, so that keys of different
   * databases are never mixed.
   */
  private final class Unreplaced implements Transactions {

    private final Database database;

    Unreplaced(Database database) {
      this.database = database;
    }

    @Override
    public <T> T query(Work<T> work) {
      return used(() -> database.query(work));
    }

    @Override
    public <T> T change(Work<T> work) {
      return used(() -> database.change(work));
    }

    private <T> T used(Supplier<T> work) {
      try {
        return work.get();
      } catch (DamagedException e) {
        isReplaced(database, e);
        throw e;
      } catch (StorageException e) {
        throw isReplaced(database, e) ? H2Failure.replaced(e) : e;
      }
    }

    @Override
    public void erased(int rows) {
      database.erased(rows);
    }
  }
}
