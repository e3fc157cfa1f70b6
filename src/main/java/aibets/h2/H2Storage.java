package aibets.h2;

import aibets.sql.SqlStorage;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens H2 databases: files, each of which only one process can open, or in memory. */
public final class H2Storage {

  private H2Storage() {}

  /**
   * Opens a file, created if missing. A damaged file is set aside and replaced by an empty one; a
   * file of the previous version is migrated without its documents.
   *
   * @param file without the extension {@code .mv.db}
   * @param warnings receives what the user should know, now and later
   * @throws StorageException if another process has it open, it is not writable, another version
   *     wrote it, it contains anything that could run code, or its path contains settings for H2
   */
  public static Storage open(Path file, Consumer<String> warnings) {
    return open(new DatabaseFile(DatabaseFile.UNINTERRUPTED, file), warnings);
  }

  static Storage open(DatabaseFile file, Consumer<String> warnings) {
    return storage(RecoveringDatabase.open(file, warnings));
  }

  /** Opens an empty in-memory storage that is discarded on close. */
  public static Storage inMemory() {
    return storage(RecoveringDatabase.inMemory());
  }

  private static Storage storage(RecoveringDatabase database) {
    return new SqlStorage(database, new H2Dialect());
  }
}
