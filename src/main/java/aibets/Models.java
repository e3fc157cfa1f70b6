package aibets;

import aibets.encoding.MiniLmEncoder;
import aibets.encoding.PriorityGate;
import aibets.reading.Reader;
import aibets.settings.Settings;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The models, which libraries can share: they hold nothing of what they read. Thread-safe.
 *
 * @param priority gives questions priority over encoding
 */
record Models(MiniLmEncoder encoder, SharedReader reader, PriorityGate priority)
    implements AutoCloseable {

  /**
   * Loads the models that the settings name.
   *
   * @param around wraps the reader
   * @param warnings receives what the user should know
   */
  static Models load(Settings settings, UnaryOperator<Reader> around, Consumer<String> warnings) {
    MiniLmEncoder encoder = MiniLmEncoder.in(settings.data().resolve("model"));
    return new Models(
        encoder,
        SharedReader.open(settings.reading(), encoder, around, warnings),
        new PriorityGate());
  }

  /** Aborts what is being read or encoded. */
  @Override
  public void close() {
    reader.close();
    encoder.close();
  }
}
