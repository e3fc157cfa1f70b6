package aibets;

import aibets.h2.H2Storage;
import aibets.postgres.PostgresStorage;
import aibets.settings.Settings;
import aibets.storage.PartlyKeptStorage;
import aibets.storage.Persistence;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.util.function.Consumer;

/** Opens the storage: a file in the data directory, or a PostgreSQL database. */
final class Keeping {

  private Keeping() {}

  /**
   * Opens the storage that the settings name.
   *
   * @param persistence what it keeps; the rest stays in memory
   * @param warnings receives what the user should know, now and later
   * @throws StorageException if it cannot be opened
   */
  static Storage open(
      Settings settings, SeedsLocation seeds, Persistence persistence, Consumer<String> warnings) {
    Storage kept =
        settings
            .database()
            .<Storage>map(
                database ->
                    PostgresStorage.open(access(database), seeds.schema(database.schemaPrefix())))
            .orElseGet(() -> H2Storage.open(seeds.database(settings.data()), warnings));
    return PartlyKeptStorage.of(kept, persistence, H2Storage::inMemory);
  }

  /**
   * Opens the storage of what workspaces have in common. No main schema has its name, because those
   * contain a hyphen.
   *
   * @throws StorageException if it cannot be opened
   */
  static Storage openCommon(Settings settings, Consumer<String> warnings) {
    return settings
        .database()
        .<Storage>map(database -> PostgresStorage.open(access(database), DataDirectory.WORKSPACES))
        .orElseGet(
            () ->
                H2Storage.open(
                    settings
                        .data()
                        .resolve(DataDirectory.WORKSPACES)
                        .resolve("installations")
                        .resolve("store"),
                    warnings));
  }

  private static PostgresStorage.Access access(Settings.Database database) {
    return new PostgresStorage.Access(
        database.url(), database.user(), database.password().reveal(), database.connections());
  }
}
