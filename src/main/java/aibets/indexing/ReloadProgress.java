package aibets.indexing;

import java.time.Duration;
import java.util.Optional;

/**
 * The progress of a reload.
 *
 * @param documents encoded so far
 * @param allDocuments to encode
 * @param passages encoded so far, or reused from the previous version
 * @param allPassages of the documents to encode
 * @param took since encoding began
 */
public record ReloadProgress(
    int documents, int allDocuments, int passages, int allPassages, Duration took) {

  /** Returns passages per second since encoding began; 0 before the first. */
  public double rate() {
    return took.isZero() ? 0 : passages * 1e9 / took.toNanos();
  }

  /** Returns the estimated remaining time; empty before the first passage. */
  public Optional<Duration> left() {
    return rate() == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round((allPassages - passages) * 1000 / rate())));
  }
}
