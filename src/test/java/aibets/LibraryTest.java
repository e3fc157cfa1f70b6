package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.encoding.Encoder;
import aibets.encoding.Encoding;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
  private final List<String> asked = new CopyOnWriteArrayList<>();
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
            new Models(new Listening(), reader, gate),
            settings,
            Persistence.EVERYTHING,
            warning -> {});
    library.reloader().reload(Reloader.Progress.SILENT);
    asked.clear();
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void triesExampleQuestionsOnlyWhileNobodyWaitsForAnAnswer() throws InterruptedException {
    Thread examples = new Thread(library::examples);
    List<String> triedMeanwhile =
        gate.first(
            () -> {
              examples.start();
              Awaitility.await()
                  .until(
                      () -> examples.getState() == Thread.State.TIMED_WAITING || !asked.isEmpty());
              return List.copyOf(asked);
            });
    examples.join();
    assertThat(triedMeanwhile).isEmpty();
    assertThat(asked).contains("How much did Kestrel Labs raise?");
  }

  /** Records what is encoded alone, as questions are. */
  private final class Listening implements Encoder {

    private final Encoder encoder = new HashingEncoder("test");

    @Override
    public String fingerprint() {
      return encoder.fingerprint();
    }

    @Override
    public int dimension() {
      return encoder.dimension();
    }

    @Override
    public Encoding encode(String text) {
      asked.add(text);
      return encoder.encode(text);
    }

    @Override
    public List<Encoding> encode(List<String> texts) {
      return encoder.encode(texts);
    }

    @Override
    public void close() {
      encoder.close();
    }
  }
}
