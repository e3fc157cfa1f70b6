package aibets.corpus;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Reads a corpus: a folder, recursively, or a single file. Files of formats not in {@link Formats}
 * are skipped and counted; hidden files and links that lead out of the folder are skipped silently.
 * Thread-safe.
 */
public final class CorpusReader {

  private final DateOrder dates;

  /** Creates a reader that interprets ambiguous dates only if the document shows its date order. */
  public CorpusReader() {
    this(DateOrder.INFER);
  }

  /**
   * Creates a reader.
   *
   * @param dates the date order, if the document does not show it
   */
  public CorpusReader(DateOrder dates) {
    this.dates = dates;
  }

  /** Returns the date order. */
  public DateOrder dates() {
    return dates;
  }

  /** Changes whenever documents are split differently, so that stored ones are split again. */
  public static final String VERSION = "9";

  /**
   * Reads all documents.
   *
   * @param location a folder or file, in any file system
   * @throws CorpusException if it does not exist or no document in it can be read
   */
  public Corpus read(Path location) {
    return read(location, Corpus.Known.NOTHING);
  }

  /**
   * Reads the documents that are not known.
   *
   * @param location a folder or file, in any file system
   * @throws CorpusException if it does not exist or no document in it can be read
   */
  public Corpus read(Path location, Corpus.Known known) {
    return read(location, known, () -> false);
  }

  /**
   * Reads the documents that are not known, until cancelled.
   *
   * @param location a folder or file, in any file system
   * @param isCancelled polled frequently
   * @throws CorpusException if it does not exist or no document in it can be read
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public Corpus read(Path location, Corpus.Known known, BooleanSupplier isCancelled) {
    return read(CorpusFiles.in(location), location.toString(), known, isCancelled);
  }

  /**
   * Reads the documents among files that are not known, until cancelled.
   *
   * @param from their location, for messages
   * @param isCancelled polled frequently
   * @throws CorpusException if no document can be read
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public Corpus read(
      CorpusFiles found, String from, Corpus.Known known, BooleanSupplier isCancelled) {
    CorpusReading reading = new CorpusReading(found, dates, known, new Checkpoint(isCancelled));
    found.files().forEach(reading::read);
    return reading.corpus(from);
  }
}
