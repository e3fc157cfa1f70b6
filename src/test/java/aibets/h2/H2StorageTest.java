package aibets.h2;

import aibets.storage.PartlyKeptStorage;
import aibets.storage.Persistence;
import aibets.storage.Storage;
import aibets.storage.StorageContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2StorageTest extends StorageContract {

  @TempDir private Path directory;

  @Override
  protected Storage open(Persistence persistence) {
    FaultyDisk.mount();
    DatabaseFile file = new DatabaseFile(FaultyDisk.PREFIX, directory.resolve("store"));
    return PartlyKeptStorage.of(
        H2Storage.open(file, warning -> {}), persistence, H2Storage::inMemory);
  }

  @Override
  protected void refuseWrites() {
    FaultyDisk.refuse();
  }

  @Override
  protected void repair() {
    FaultyDisk.repair();
  }
}
