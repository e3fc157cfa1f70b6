package aibets.h2;

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
    return H2Storage.open(
        new DatabaseFile(FaultyDisk.PREFIX, directory.resolve("store")),
        persistence,
        warning -> {});
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
