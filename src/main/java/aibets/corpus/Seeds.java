package aibets.corpus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Where the documents come from. Safe for use by several threads. */
public interface Seeds {

  /** Names them, for messages. */
  @Override
  String toString();

  /**
   * The files as they lie here now.
   *
   * @throws CorpusException if there are none
   */
  CorpusFiles look();

  /**
   * Brings from elsewhere what is to lie here, and looks at it. What cannot be brought is left as
   * it was, and noted.
   *
   * @param isCancelled asked often
   * @throws CorpusException if there is nothing
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  default CorpusFiles bring(BooleanSupplier isCancelled) {
    return look();
  }

  /**
   * How often other machines are to be asked where somebody watches for changes; empty for never.
   */
  default Optional<Duration> every() {
    return Optional.empty();
  }

  /** A folder or a file on this machine. */
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
