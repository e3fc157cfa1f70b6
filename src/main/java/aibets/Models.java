package aibets;

import aibets.encoding.Encoder;
import aibets.encoding.MiniLmEncoder;
import aibets.encoding.PriorityGate;
import aibets.encoding.RecentEncodings;
import aibets.reading.Reader;
import aibets.settings.Settings;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The models, which libraries can share: they hold nothing of what they read. Thread-safe.
 *
 * @param priority gives questions priority over encoding
 */
record Models(Encoder encoder, SharedReader reader, PriorityGate priority)
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

  /** Returns the same models, with a memory of the questions of one library. */
  Models rememberingQuestions() {
    return new Models(new RecentEncodings(encoder), reader, priority);
  }

  /** Aborts what is being read or encoded. */
  @Override
  public void close() {
    reader.close();
    encoder.close();
  }
}
