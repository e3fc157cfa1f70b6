package aibets.corpus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The location of the documents. Thread-safe. */
public interface Seeds {

  /** Returns its name for messages. */
  @Override
  String toString();

  /**
   * Lists the files that are available locally.
   *
   * @throws CorpusException if there are none
   */
  CorpusFiles look();

  /**
   * Downloads remote files and lists all files. If a download fails, the earlier version is kept
   * and a notice added.
   *
   * @param isCancelled polled frequently
   * @throws CorpusException if there are no files
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  default CorpusFiles bring(BooleanSupplier isCancelled) {
    return look();
  }

  /** Returns the interval for checking remote files for changes; empty for never. */
  default Optional<Duration> every() {
    return Optional.empty();
  }

  /** Creates seeds from a local folder or file. */
  static Seeds in(Path location) {
    return new Seeds() {
      @Override
      public CorpusFiles look() {
        return CorpusFiles.in(location);
      }

      @Override
      public String toString() {
        return location.toString();
      }
    };
  }
}
