package aibets.indexing;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a reload has come with what is new or changed.
 *
 * @param documents encoded so far
 * @param allDocuments that have to be encoded
 * @param passages encoded so far, or taken over from the version before
 * @param allPassages of the documents that have to be encoded
 * @param took since encoding began
 */
public record ReloadProgress(
    int documents, int allDocuments, int passages, int allPassages, Duration took) {

  /** Passages a second since encoding began; 0 before the first. */
  public double rate() {
    return took.isZero() ? 0 : passages * 1e9 / took.toNanos();
  }

  /** The time that encoding the rest takes at this rate; empty before the first passage. */
  public Optional<Duration> left() {
    return rate() == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round((allPassages - passages) * 1000 / rate())));
  }
}
