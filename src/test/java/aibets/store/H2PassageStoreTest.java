package aibets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2PassageStoreTest extends PassageStoreContract {

  @TempDir Path directory;

  @Override
  PassageStore newStore() {
    return H2PassageStore.inMemory();
  }

  @Test
  void keepsItsContentInAFile() {
    Path file = directory.resolve("new/store");
    try (PassageStore store = H2PassageStore.open(file)) {
      store.note("name", "kept");
    }
    try (PassageStore store = H2PassageStore.open(file)) {
      assertThat(store.note("name")).contains("kept");
    }
  }

  @Test
  void saysWhenTheFileIsNoDatabase() throws IOException {
    Files.writeString(directory.resolve("store.mv.db"), "not a database".repeat(1000));
    assertThatThrownBy(() -> H2PassageStore.open(directory.resolve("store")))
        .isInstanceOf(StoreException.class)
        .hasMessageContainingAll("store.mv.db", "cannot be opened", "--data");
  }

  @Test
  void saysWhenTheDirectoryCannotBeMade() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> H2PassageStore.open(file.resolve("store")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("--data");
  }
}
