package aibets.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.storage.PassageStore;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyDiskTest {

  private static final String LONG = "x".repeat(4000);

  @TempDir private Path directory;

  @BeforeEach
  void mount() {
    FaultyDisk.mount();
  }

  @AfterEach
  void repair() {
    FaultyDisk.repair();
  }

  @Test
  void saysThatTheDiskIsFullAndContinuesOnceThereIsRoom() {
    try (Storage storage = open()) {
      PassageStore store = storage.passages();
      store.note("name", "kept");
      FaultyDisk.fill();
      assertThatThrownBy(() -> writeMuch(store))
          .isExactlyInstanceOf(StorageException.class)
          .hasMessageContainingAll("cannot be written", "not full");
      FaultyDisk.repair();
      assertThat(store.note("name")).contains("kept");
      store.note("name", "new");
      assertThat(store.note("name")).contains("new");
    }
  }

  @Test
  void losesNothingWhenTheDiskIsFullAtTheEnd() {
    try (Storage storage = open()) {
      storage.passages().note("name", "kept");
      FaultyDisk.fill();
    }
    FaultyDisk.repair();
    try (Storage storage = open()) {
      assertThat(storage.passages().note("name")).contains("kept");
    }
  }

  @Test
  void saysThatTheDiskIsFullAtTheStart() {
    FaultyDisk.fill();
    assertThatThrownBy(this::open)
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContainingAll("store.mv.db", "not full");
  }

  @Test
  void doesNotTreatAFullDiskAsDamage() {
    open().close();
    FaultyDisk.fill();
    try (Storage storage = open()) {
      assertThatThrownBy(() -> writeMuch(storage.passages()))
          .isExactlyInstanceOf(StorageException.class);
    } catch (StorageException e) {
      assertThat(e).isExactlyInstanceOf(StorageException.class);
    }
    FaultyDisk.repair();
    open().close();
  }

  @Test
  void saysThatTheFileCannotBeWritten() throws IOException {
    open().close();
    Files.delete(directory.resolve("store.mv.db.checksum"));
    FaultyDisk.protect();
    assertThatThrownBy(this::open)
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContainingAll("store.mv.db", "is writable");
  }

  private Storage open() {
    return H2Storage.open(
        new DatabaseFile(FaultyDisk.PREFIX, directory.resolve("store")), warning -> {});
  }

  private static void writeMuch(PassageStore store) {
    IntStream.range(0, 1000).forEach(i -> store.note("note" + i, LONG));
  }
}
