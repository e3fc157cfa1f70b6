package aibets.corpus;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Reads a corpus: a folder with everything below it, or a single file. Other kinds of files than
 * those in {@link Formats} are passed over and counted; hidden ones are passed over silently, and
 * so is what a link leads to outside of the folder. Safe for use by several threads.
 */
public final class CorpusReader {

  private final DateOrder dates;

  /** A reader that understands days only where a document shows how it writes them. */
  public CorpusReader() {
    this(DateOrder.TELL);
  }

  /**
   * A reader.
   *
   * @param dates in which order days are written where nothing in a document tells
   */
  public CorpusReader(DateOrder dates) {
    this.dates = dates;
  }

  /** In which order days are written. */
  public DateOrder dates() {
    return dates;
  }

  /** Changes whenever documents are cut differently, so that what was stored is cut again. */
  public static final String VERSION = "5";

  /**
   * Reads everything that can be read.
   *
   * @param location a folder or a file, in any file system
   * @throws CorpusException if it does not exist or no document in it can be read
   */
  public Corpus read(Path location) {
    return read(location, Corpus.Known.NOTHING);
  }

  /**
   * Reads what can be read and is not known.
   *
   * @param location a folder or a file, in any file system
   * @throws CorpusException if it does not exist or no document in it can be read
   */
  public Corpus read(Path location, Corpus.Known known) {
    return read(location, known, () -> false);
  }

  /**
   * Reads what can be read and is not known, until it is cancelled.
   *
   * @param location a folder or a file, in any file system
   * @param isCancelled asked often, between files and within long ones
   * @throws CorpusException if it does not exist or no document in it can be read
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public Corpus read(Path location, Corpus.Known known, BooleanSupplier isCancelled) {
    return read(CorpusFiles.in(location), location.toString(), known, isCancelled);
  }

  /**
   * Reads what can be read and is not known of some files, until it is cancelled.
   *
   * @param from where they are, for messages
   * @param isCancelled asked often, between files and within long ones
   * @throws CorpusException if no document in them can be read
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public Corpus read(
      CorpusFiles found, String from, Corpus.Known known, BooleanSupplier isCancelled) {
    Reading reading = new Reading(found, dates, known, new Checkpoint(isCancelled));
    found.files().forEach(reading::read);
    return reading.corpus(from);
  }
}
