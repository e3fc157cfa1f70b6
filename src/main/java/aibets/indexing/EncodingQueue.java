package aibets.indexing;

import aibets.storage.EncodedDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Encodes passages on several threads, in batches of the passage that has waited longest and those
 * closest to it in length, which the model processes faster together.
 */
final class EncodingQueue implements AutoCloseable {

  /** The batch size; small, so that a question does not wait long for a processor. */
  private static final int TOGETHER = 8;

  private record Waiting(
      PassageEncoder.Input input, CompletableFuture<EncodedDocument.Vectors> vectors) {

    int length() {
      return input.text().length();
    }
  }

  private final PassageEncoder encoder;
  private final ExecutorService executor;
  private final List<Waiting> waiting = new ArrayList<>();

  EncodingQueue(PassageEncoder encoder, int threads) {
    this.encoder = encoder;
    this.executor = Executors.newFixedThreadPool(threads, EncodingQueue::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "encoding");
    thread.setDaemon(true);
    return thread;
  }

  Future<EncodedDocument.Vectors> submit(PassageEncoder.Input input) {
    Waiting last = new Waiting(input, new CompletableFuture<>());
    synchronized (waiting) {
      waiting.add(last);
    }
    executor.execute(this::encodeNext);
    return last.vectors();
  }

  private void encodeNext() {
    List<Waiting> next = next();
    if (next.isEmpty()) {
      return;
    }
    try {
      List<EncodedDocument.Vectors> vectors =
          encoder.encode(next.stream().map(Waiting::input).toList());
      for (int i = 0; i < next.size(); i++) {
        next.get(i).vectors().complete(vectors.get(i));
      }
    } catch (RuntimeException | Error e) {
      next.forEach(this::encodeAlone);
    }
  }

  /** Encodes one passage, so that its failure does not affect others. */
  private void encodeAlone(Waiting waiting) {
    try {
      waiting.vectors().complete(encoder.encode(List.of(waiting.input())).get(0));
    } catch (RuntimeException | Error e) {
      waiting.vectors().completeExceptionally(e);
    }
  }

  /** Returns a batch; empty if there is nothing left. */
  private List<Waiting> next() {
    synchronized (waiting) {
      if (waiting.isEmpty()) {
        return List.of();
      }
      int length = waiting.get(0).length();
      List<Waiting> next =
          waiting.stream()
              .sorted(Comparator.comparingInt(each -> Math.abs(each.length() - length)))
              .limit(TOGETHER)
              .toList();
      waiting.removeAll(next);
      return next;
    }
  }

  /** Waits for the passages in progress; the encoder may be closed afterwards. */
  @Override
  public void close() {
    executor.shutdownNow();
    try {
      executor.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
