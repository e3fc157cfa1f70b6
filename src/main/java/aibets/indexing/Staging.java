package aibets.indexing;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.storage.EncodedDocument;
import aibets.storage.PassageStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes documents on several threads and stages them in the store, with a bounded amount of text
 * in memory. A document that cannot be encoded or stored does not affect others.
 */
final class Staging implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

  /**
   * The maximum length in characters of passages waiting to be encoded or staged; a bound for their
   * number of tokens.
   */
  private static final int AHEAD = 250_000;

  private static final int PORTION = 100_000;

  /** The number of passages looked up together in the previous version. */
  private static final int LOOKED_UP = 64;

  /** A passage being encoded. */
  private record InProgress(Work work, int length, Future<EncodedDocument.Vectors> vectors) {}

  /** The amount of work, and when it began. */
  private record Goal(int documents, int passages, long start) {

    static Goal of(List<Changes.Pending> pending) {
      int passages = pending.stream().mapToInt(each -> each.document().passages().size()).sum();
      return new Goal(pending.size(), passages, System.nanoTime());
    }
  }

  private final PassageEncoder encoder;
  private final PassageStore store;
  private final Reloader.Progress progress;
  private final EncodingQueue queue;
  private final StagingBatch portions;
  private final Deque<InProgress> ahead = new ArrayDeque<>();
  private int length;
  private Goal goal = Goal.of(List.of());
  private int passages;
  private int documents;

  Staging(PassageEncoder encoder, PassageStore store, int threads, Reloader.Progress progress) {
    this.encoder = encoder;
    this.store = store;
    this.progress = progress;
    this.queue = new EncodingQueue(encoder, threads);
    this.portions = new StagingBatch(store, PORTION);
  }

  /** The keys staged, and the documents that failed, with their reasons. */
  record Staged(List<Long> keys, List<Work> failed) {}

  /**
   * Stages documents.
   *
   * @throws ReloadException if it was cancelled, or if memory is insufficient
   */
  Staged stage(List<Changes.Pending> pending) throws InterruptedException {
    goal = Goal.of(pending);
    report();
    List<Work> all = new ArrayList<>();
    for (Changes.Pending next : pending) {
      Work work = new Work(next);
      all.add(work);
      submit(work);
    }
    while (!ahead.isEmpty()) {
      finishFirst();
    }
    List<Long> keys = portions.keys();
    return new Staged(keys, all.stream().filter(work -> work.failure().isPresent()).toList());
  }

  private void submit(Work work) throws InterruptedException {
    Document document = work.document();
    List<Passage> all = document.passages();
    for (int from = 0; from < all.size(); from += LOOKED_UP) {
      if (work.failure().isPresent()) {
        passed(work, all.size() - from);
        return;
      }
      List<PassageEncoder.Input> inputs =
          all.subList(from, Math.min(from + LOOKED_UP, all.size())).stream()
              .map(passage -> PassageEncoder.input(document, passage))
              .toList();
      Map<String, EncodedDocument.Vectors> before = before(work.pending(), inputs);
      for (PassageEncoder.Input input : inputs) {
        ahead.add(new InProgress(work, input.text().length(), vectors(input, before)));
        length += input.text().length();
        while (length > AHEAD) {
          finishFirst();
        }
      }
    }
  }

  private Map<String, EncodedDocument.Vectors> before(
      Changes.Pending pending, List<PassageEncoder.Input> inputs) {
    return pending
        .before()
        .map(version -> store.vectors(version, inputs.stream().map(this::hash).toList()))
        .orElse(Map.of());
  }

  private String hash(PassageEncoder.Input input) {
    return input.hash(encoder.fingerprint());
  }

  /** Returns the stored vectors if the passage is unchanged, or else encodes it. */
  private Future<EncodedDocument.Vectors> vectors(
      PassageEncoder.Input input, Map<String, EncodedDocument.Vectors> before) {
    EncodedDocument.Vectors known = before.get(hash(input));
    return known == null ? queue.submit(input) : CompletableFuture.completedFuture(known);
  }

  private void finishFirst() throws InterruptedException {
    InProgress first = ahead.remove();
    Work work = first.work();
    length -= first.length();
    if (work.failure().isEmpty()) {
      take(first);
    }
    passed(work, 1);
  }

  private void take(InProgress first) throws InterruptedException {
    Work work = first.work();
    try {
      work.add(first.vectors().get(), first.length());
      portions.grown(work);
    } catch (ExecutionException e) {
      fail(work, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static void fail(Work work, Throwable cause) {
    String id = work.document().id();
    if (cause instanceof Error) {
      throw new ReloadException(
          "The document '"
              + id
              + "' cannot be encoded: "
              + cause
              + ". The previously loaded documents remain available. If memory is the problem,"
              + " increase Java's heap with -Xmx.",
          cause);
    }
    LOG.warn("'{}' could not be encoded", id, cause);
    work.fail("cannot be encoded: " + cause.getMessage());
  }

  private void passed(Work work, int more) {
    passages += more;
    work.pass(more);
    report();
    if (work.isPassed()) {
      documents++;
      report();
    }
  }

  private void report() {
    Duration took = Duration.ofNanos(System.nanoTime() - goal.start());
    progress.reached(
        new ReloadProgress(documents, goal.documents(), passages, goal.passages(), took));
  }

  /** Waits for the passages in progress; the encoder may be closed afterwards. */
  @Override
  public void close() {
    queue.close();
  }
}
