package aibets.indexing;

import aibets.corpus.Corpus;
import aibets.corpus.CorpusException;
import aibets.corpus.CorpusFiles;
import aibets.corpus.CorpusReader;
import aibets.corpus.DateOrder;
import aibets.corpus.Seeds;
import aibets.encoding.Encoder;
import aibets.encoding.EncodingException;
import aibets.storage.PassageStore;
import aibets.storage.PassageStore.Version;
import aibets.storage.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Updates a store from the seeds, encoding only new and changed documents. */
public final class Indexer implements Reloader {

  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
  private static final String STAMP = "seeds";
  private static final String ENCODING = "encoding";

  private final Seeds seeds;
  private final CorpusReader reader;
  private final Encoder encoder;
  private final PassageStore store;
  private final Publication publication;
  private final AtomicReference<@Nullable ReloadRun> running = new AtomicReference<>();

  /** Accompanies a change of what is live in the store. */
  @FunctionalInterface
  public interface Publication {

    /**
     * Runs before versions become live. If it fails, none does.
     *
     * @param live keys of all versions that will be live
     */
    default void prepare(Collection<Long> live) {}

    /** Runs after the store has changed. */
    void published();
  }

  /**
   * Creates an indexer.
   *
   * @param seeds a folder or a file
   * @param publication runs before and after the store changes, before the reload returns
   */
  public Indexer(Path seeds, Encoder encoder, PassageStore store, Publication publication) {
    this(Seeds.in(seeds), new CorpusReader(), encoder, store, publication);
  }

  /**
   * Creates an indexer.
   *
   * @param seeds the location of the documents
   * @param publication runs before and after the store changes, before the reload returns
   */
  public Indexer(
      Seeds seeds,
      CorpusReader reader,
      Encoder encoder,
      PassageStore store,
      Publication publication) {
    this.seeds = seeds;
    this.reader = reader;
    this.encoder = encoder;
    this.store = store;
    this.publication = publication;
  }

  /**
   * Whether the seeds or the model have changed since the last reload, judged by the files' names,
   * sizes and times.
   */
  public boolean isOutdated() {
    return !store.note(STAMP).equals(Optional.of(SeedsStamp.of(seeds, salt())));
  }

  /** Returns what the last reload left out or altered. */
  public Omissions omissions() {
    return Omissions.keptIn(store);
  }

  /** Returns the alternative names of documents as of the last reload. */
  public Aliases aliases() {
    return Aliases.keptIn(store);
  }

  /** Returns what invalidates the stamp besides the files. */
  private String salt() {
    return encoding() + (reader.dates() == DateOrder.INFER ? "" : " " + reader.dates());
  }

  /** Identifies the model and the passage format. */
  private String encoding() {
    return encoding(encoder);
  }

  private static String encoding(Encoder encoder) {
    return encoder.fingerprint() + " " + CorpusReader.VERSION;
  }

  private Corpus.Known known(List<Version> versions) {
    String encoding = encoding();
    Map<String, String> live =
        versions.stream()
            .filter(Version::live)
            .collect(Collectors.toMap(Version::hash, Version::id, (a, b) -> a));
    return source -> Optional.ofNullable(live.get(Changes.hash(encoding, source)));
  }

  @Override
  public ReloadReport reload(Progress progress) {
    ReloadRun run = new ReloadRun(progress);
    ReloadRun other = running.compareAndExchange(null, run);
    if (other != null) {
      throw other.refusal();
    }
    try {
      return reloadNow(run);
    } catch (CorpusException | EncodingException | StorageException e) {
      throw new ReloadException(String.valueOf(e.getMessage()), e);
    } catch (CancellationException e) {
      throw ReloadException.cancelled();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReloadException(
          "The reload was stopped; the previously loaded documents remain available.", e);
    } finally {
      running.set(null);
    }
  }

  /** Whether a reload is running. */
  public boolean isRunning() {
    return running.get() != null;
  }

  /** Whether the live documents were encoded by the same model, and so can be compared. */
  public boolean canRead() {
    return canRead(store, encoder);
  }

  /** Whether the live documents of a store were encoded by a model. */
  public static boolean canRead(PassageStore store, Encoder encoder) {
    return store.note(ENCODING).filter(encoded -> !encoded.equals(encoding(encoder))).isEmpty();
  }

  @Override
  public boolean cancel() {
    ReloadRun run = running.get();
    return run != null && run.cancel();
  }

  private ReloadReport reloadNow(ReloadRun run) throws InterruptedException {
    long start = System.nanoTime();
    CorpusFiles found = seeds.bring(run::isCancelled);
    String stamp = SeedsStamp.of(found, salt());
    boolean isReencoded = !canRead();
    List<Version> versions = store.versions();
    Corpus corpus = reader.read(found, seeds.toString(), known(versions), run::isCancelled);
    Changes changes = Changes.between(versions, corpus, encoding());
    // Not right after publishing, because questions in progress still read the previous version.
    store.purge(changes.live());
    List<Corpus.Problem> failed = stage(changes, run);
    publish(changes, versions, run);
    Omissions omissions = note(corpus, failed, stamp);
    ReloadReport report =
        new ReloadReport(
            changes.added(),
            changes.changed(),
            changes.removed(),
            changes.unchanged(),
            omissions.failed(),
            omissions.remarks(),
            store.passages(),
            isReencoded,
            Duration.ofNanos(System.nanoTime() - start));
    log(report);
    return report;
  }

  private void publish(Changes changes, List<Version> before, ReloadRun run) {
    if (!changes.isEmpty()) {
      publication.prepare(changes.next(before));
    }
    run.beginPublishing();
    if (!changes.isEmpty()) {
      store.publish(changes.live(), changes.dead());
      publication.published();
    }
  }

  /** Notes what was read, and returns what was left out or altered. */
  private Omissions note(Corpus corpus, List<Corpus.Problem> failed, String stamp) {
    List<Corpus.Problem> problems = new ArrayList<>(corpus.problems());
    problems.addAll(failed);
    Omissions omissions =
        new Omissions(problems, corpus.remarks()).with(Omissions.keptIn(store), corpus.unchanged());
    omissions.keepIn(store);
    Aliases.keptIn(store).with(corpus).keepIn(store);
    store.note(STAMP, stamp);
    store.note(ENCODING, encoding());
    return omissions;
  }

  private void log(ReloadReport report) {
    LOG.info(
        "Reloaded {}: {} added, {} changed, {} removed, {} unchanged, {} failed in {} ms",
        seeds,
        report.added().size(),
        report.changed().size(),
        report.removed().size(),
        report.unchanged(),
        report.failed().size(),
        report.took().toMillis());
  }

  /** Stages documents and returns those that could not be encoded or stored. */
  private List<Corpus.Problem> stage(Changes changes, ReloadRun run) throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    try (Staging staging = new Staging(new PassageEncoder(encoder), store, threads, run)) {
      Staging.Staged staged = staging.stage(changes.pending());
      changes.staged(staged.keys());
      staged.failed().forEach(work -> changes.failed(work.pending()));
      List<Corpus.Problem> problems = staged.failed().stream().map(Indexer::problem).toList();
      if (!problems.isEmpty() && changes.leavesNothing()) {
        Corpus.Problem first = problems.get(0);
        throw new ReloadException(
            "No document could be encoded. The first failure: "
                + first.file()
                + " "
                + first.reason());
      }
      return problems;
    }
  }

  private static Corpus.Problem problem(Work work) {
    return new Corpus.Problem(
        work.document().file(),
        "contains '"
            + work.document().id()
            + "', which "
            + work.failure().orElse("cannot be stored"));
  }
}
