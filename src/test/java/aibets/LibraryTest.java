package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.encoding.HashingEncoder;
import aibets.encoding.PatientGate;
import aibets.encoding.PriorityGate;
import aibets.indexing.Reloader;
import aibets.settings.Settings;
import aibets.settings.SettingsReader;
import aibets.storage.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library with a small encoder and without a reading model. */
class LibraryTest {

  @TempDir private Path directory;
  private final PriorityGate gate = PatientGate.create();
  private final HashingEncoder encoder = new HashingEncoder("test");
  private Library library;

  @BeforeEach
  void open() throws IOException {
    Path seeds = Files.createDirectories(directory.resolve("seeds"));
    Files.writeString(
        seeds.resolve("a.md"), "# Kestrel Labs\n\nKestrel Labs raised $40M in March.");
    Settings settings =
        SettingsReader.read(
            Optional.of(Files.writeString(directory.resolve("settings.yaml"), "ai-bets: {}")),
            Map.of(),
            Map.of(
                "seeds", seeds.toString(),
                "data", directory.resolve("data").toString(),
                "reading.model", "off"));
    SharedReader reader =
        SharedReader.open(
            settings.reading(),
            text -> {
              throw new UnsupportedOperationException(text);
            },
            UnaryOperator.identity(),
            warning -> {});
    library =
        Library.with(
            new Models(encoder, reader, gate), settings, Persistence.EVERYTHING, warning -> {});
    library.reloader().reload(Reloader.Progress.SILENT);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void triesExampleQuestionsOnlyWhileNobodyWaitsForAnAnswer() throws InterruptedException {
    int before = encoder.runs();
    Thread examples = new Thread(library::examples);
    int meanwhile =
        gate.first(
            () -> {
              examples.start();
              Awaitility.await()
                  .until(
                      () ->
                          examples.getState() == Thread.State.TIMED_WAITING
                              || encoder.runs() > before);
              return encoder.runs();
            });
    examples.join();
    assertThat(meanwhile).isEqualTo(before);
    assertThat(encoder.runs()).isGreaterThan(before);
  }
}
