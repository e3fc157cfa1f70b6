package aibets.indexing;

import aibets.corpus.Document;
import aibets.store.EncodedDocument;
import aibets.store.PassageStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Encodes documents on several threads and stages them in the store, a bounded number in memory at
 * a time.
 */
final class Staging implements AutoCloseable {

  /** Documents encoded ahead and committed together. */
  private static final int BATCH = 64;

  /** A document whose passages are being encoded. */
  private record InProgress(
      Changes.Pending pending, List<Future<EncodedDocument.Vectors>> passages) {}

  /** How much there is to do, and when it began. */
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
  private int passages;
  private int documents;

  Staging(PassageEncoder encoder, PassageStore store, int threads, Reloader.Progress progress) {
    this.encoder = encoder;
    this.store = store;
    this.progress = progress;
    this.queue = new EncodingQueue(encoder, threads);
  }

  /** Returns the keys of the staged versions. */
  List<Long> stage(List<Changes.Pending> pending) throws ExecutionException, InterruptedException {
    Goal goal = Goal.of(pending);
    report(goal);
    List<Long> keys = new ArrayList<>();
    List<EncodedDocument> batch = new ArrayList<>();
    Deque<InProgress> ahead = new ArrayDeque<>();
    for (Changes.Pending next : pending) {
      ahead.add(submit(next));
      if (ahead.size() > BATCH) {
        batch.add(finish(ahead.remove(), goal));
      }
      if (batch.size() == BATCH) {
        keys.addAll(store.stage(batch));
        batch.clear();
      }
    }
    while (!ahead.isEmpty()) {
      batch.add(finish(ahead.remove(), goal));
    }
    keys.addAll(store.stage(batch));
    return keys;
  }

  private InProgress submit(Changes.Pending pending) {
    Document document = pending.document();
    Map<String, EncodedDocument.Vectors> before =
        pending.before().map(store::vectors).orElse(Map.of());
    List<Future<EncodedDocument.Vectors>> passages =
        document.passages().stream()
            .map(passage -> PassageEncoder.input(document, passage))
            .map(input -> vectors(input, before))
            .toList();
    return new InProgress(pending, passages);
  }

  /** Those of the version before, if this passage has not changed since. */
  private Future<EncodedDocument.Vectors> vectors(
      PassageEncoder.Input input, Map<String, EncodedDocument.Vectors> before) {
    return Optional.ofNullable(before.get(input.hash(encoder.fingerprint())))
        .<Future<EncodedDocument.Vectors>>map(CompletableFuture::completedFuture)
        .orElseGet(() -> queue.submit(input));
  }

  private EncodedDocument finish(InProgress document, Goal goal)
      throws ExecutionException, InterruptedException {
    List<EncodedDocument.Vectors> vectors = new ArrayList<>();
    for (Future<EncodedDocument.Vectors> passage : document.passages()) {
      vectors.add(passage.get());
      passages++;
      report(goal);
    }
    documents++;
    report(goal);
    return new EncodedDocument(document.pending().document(), document.pending().hash(), vectors);
  }

  private void report(Goal goal) {
    Duration took = Duration.ofNanos(System.nanoTime() - goal.start());
    progress.reached(new Headway(documents, goal.documents(), passages, goal.passages(), took));
  }

  /** Waits for the passages under way: after this the encoder may be closed. */
  @Override
  public void close() {
    queue.close();
  }
}
