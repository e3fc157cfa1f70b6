package aibets.indexing;

import aibets.corpus.Document;
import aibets.store.EncodedDocument;
import aibets.store.PassageStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

  private final PassageEncoder encoder;
  private final PassageStore store;
  private final Reloader.Progress progress;
  private final ExecutorService executor;
  private int done;

  Staging(PassageEncoder encoder, PassageStore store, int threads, Reloader.Progress progress) {
    this.encoder = encoder;
    this.store = store;
    this.progress = progress;
    this.executor = Executors.newFixedThreadPool(threads, Staging::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "encoding");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the keys of the staged versions. */
  List<Long> stage(List<Changes.Pending> pending) throws ExecutionException, InterruptedException {
    int total = pending.stream().mapToInt(each -> each.document().passages().size()).sum();
    List<Long> keys = new ArrayList<>();
    List<EncodedDocument> batch = new ArrayList<>();
    Deque<InProgress> ahead = new ArrayDeque<>();
    for (Changes.Pending next : pending) {
      ahead.add(submit(next));
      if (ahead.size() > BATCH) {
        batch.add(finish(ahead.remove(), total));
      }
      if (batch.size() == BATCH) {
        keys.addAll(store.stage(batch));
        batch.clear();
      }
    }
    while (!ahead.isEmpty()) {
      batch.add(finish(ahead.remove(), total));
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
        .orElseGet(() -> executor.submit(() -> encoder.encode(input)));
  }

  private EncodedDocument finish(InProgress document, int total)
      throws ExecutionException, InterruptedException {
    List<EncodedDocument.Vectors> vectors = new ArrayList<>();
    for (Future<EncodedDocument.Vectors> passage : document.passages()) {
      vectors.add(passage.get());
      progress.encoded(++done, total);
    }
    return new EncodedDocument(document.pending().document(), document.pending().hash(), vectors);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
