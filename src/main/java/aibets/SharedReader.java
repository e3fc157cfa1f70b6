package aibets;

import aibets.encoding.Tokenizer;
import aibets.reading.OnnxReader;
import aibets.reading.Reader;
import aibets.reading.ReaderException;
import aibets.reading.ReaderModel;
import aibets.reading.ReadingRetriever;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Retriever;
import aibets.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading model that the settings name, shared by all questions. Without it, or while it fails,
 * passages are ranked by search alone. Thread-safe.
 */
final class SharedReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SharedReader.class);

  private final Settings.Reading settings;
  private final @Nullable Reader reader;
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

  private SharedReader(Settings.Reading settings, @Nullable Reader reader) {
    this.settings = settings;
    this.reader = reader;
  }

  /**
   * Loads the model, which takes about a fifth of a second.
   *
   * @param around wraps the reader
   * @throws ReaderException if a model that the settings name cannot be loaded; if the bundled one
   *     cannot, there is only a warning
   */
  static SharedReader open(
      Settings.Reading settings,
      Tokenizer tokenizer,
      UnaryOperator<Reader> around,
      Consumer<String> warnings) {
    Optional<Path> file = settings.model();
    if (!settings.isOn()) {
      return new SharedReader(settings, null);
    }
    try {
      ReaderModel model = file.map(ReaderModel::in).orElseGet(ReaderModel::shipped);
      return new SharedReader(settings, around.apply(OnnxReader.of(model, tokenizer)));
    } catch (ReaderException e) {
      if (file.isPresent()) {
        throw e;
      }
      SharedReader none = new SharedReader(settings, null);
      none.trouble.set(e.getMessage());
      warnings.accept(e.getMessage() + " Answers come from search alone.");
      return none;
    }
  }

  /**
   * Returns a retriever that reads what {@code found} finds and ranks it by a model, or {@code
   * found} itself without a reading model.
   */
  Retriever over(Retriever found, RankingModel model) {
    return reader == null
        ? found
        : new ReadingRetriever(
            found,
            reader,
            new ReadingRetriever.Plan(settings.passages(), settings.limit()),
            model,
            trouble());
  }

  private ReadingRetriever.Trouble trouble() {
    return new ReadingRetriever.Trouble() {
      @Override
      public void failed(ReaderException failure) {
        if (trouble.getAndSet(failure.getMessage()) == null) {
          LOG.warn(
              "The reading model failed, answers come from search alone: {}", failure.getMessage());
        }
      }

      @Override
      public void passed() {
        if (trouble.getAndSet(null) != null) {
          LOG.info("The reading model works again");
        }
      }
    };
  }

  /** Returns why answers come from search alone, if the settings want them read. */
  Optional<String> notice() {
    return Optional.ofNullable(trouble.get())
        .map(reason -> "The reading model is not working, so answers are less reliable: " + reason);
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
