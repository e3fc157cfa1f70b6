package aibets.retrieval;

import aibets.RecombinedDocuments;
import aibets.answer.Confidences;
import aibets.answer.QuotingAnswerer;
import aibets.encoding.Encoder;
import aibets.encoding.StandInEncoder;
import aibets.indexing.Indexer;
import aibets.indexing.Reloader;
import aibets.opensearch.OpenSearch;
import aibets.opensearch.OpenSearchNode;
import aibets.postgres.PostgresServer;
import aibets.storage.PassageStore;
import aibets.storage.Storage;
import aibets.vectors.VectorIndex;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Compares candidates from an OpenSearch node with those of an exact search in memory: which are
 * found, how long it takes, and how much heap of this process it uses. The documents are in a
 * PostgreSQL database. The arguments are approximate numbers of passages. Vectors are made by
 * {@link StandInEncoder}.
 */
final class SearchReport {

  private static final int QUESTIONS = 300;
  private static final int LIMIT = 50;

  private final Path directory;
  private final Encoder encoder = new StandInEncoder();
  private final RecombinedDocuments seeds;
  private final List<String> questions;

  private SearchReport(Path directory) throws IOException {
    this.directory = directory;
    this.seeds = new RecombinedDocuments(Files.createDirectories(directory.resolve("seeds")));
    Random random = new Random(1);
    this.questions = Stream.generate(() -> seeds.question(random)).limit(QUESTIONS).toList();
  }

  public static void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger("aibets")).setLevel(Level.WARN);
    for (String size : args) {
      Path directory = Files.createTempDirectory("search");
      try {
        new SearchReport(directory).compare(Integer.parseInt(size));
      } finally {
        delete(directory);
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private void compare(int passages) throws Exception {
    seeds.write((int) Math.ceil(passages / RecombinedDocuments.PASSAGES));
    Path home = Files.createDirectories(directory.resolve("node"));
    try (Storage storage = PostgresServer.running().storage("report");
        OpenSearchNode node = OpenSearchNode.start(home, 0)) {
      PassageStore store = storage.passages();
      timed("documents into the database", () -> indexer(store, () -> {}).reload(SILENT));
      System.out.printf("%n%d passages%n", store.passages());
      EngineCorpus corpus =
          new EngineCorpus(
              new OpenSearch(
                  new OpenSearch.Access(node.address().resolve("/"), "", "", Optional.empty())),
              store,
              "report",
              document -> Set.of("open"),
              () -> true);
      List<Set<Long>> searched = searched(store, corpus, node);
      List<Set<Long>> exact = inMemory(store);
      System.out.printf("%-44s %10.4f%n", "candidates of both, share", share(searched, exact));
      List<Set<Long>> neighbours = neighbours(corpus);
      System.out.printf(
          "%-44s %10.4f%n", "nearest vectors, share", share(neighbours, nearest(store)));
    }
  }

  private static final Reloader.Progress SILENT = Reloader.Progress.SILENT;

  private Indexer indexer(PassageStore store, Indexer.Publication publication) {
    return new Indexer(directory.resolve("seeds"), encoder, store, publication);
  }

  private List<Set<Long>> searched(PassageStore store, EngineCorpus corpus, OpenSearchNode node)
      throws Exception {
    PassageCache passages = new PassageCache(store, true);
    CandidateIndex candidates = new EngineCandidates(corpus, List.of(), passages, corpus::open);
    long before = heap();
    try (LiveIndex index =
        timed(
            "OpenSearch: first index",
            () -> new LiveIndex(store, encoder, words("spelling"), () -> candidates))) {
      print("OpenSearch: heap", heap() - before);
      timed("OpenSearch: reload of one document", () -> reload(store, corpus, index));
      List<Set<Long>> found = ask("OpenSearch", index, passages);
      print("OpenSearch: heap with caches", heap() - before);
      print("OpenSearch: size of the index", size(node));
      return found;
    } finally {
      timed(
          "OpenSearch: opened again",
          () -> {
            new LiveIndex(store, encoder, words("spelling"), () -> candidates).close();
            return 0;
          });
    }
  }

  private Path words(String name) {
    return directory.resolve(name);
  }

  private Object reload(PassageStore store, EngineCorpus corpus, LiveIndex index)
      throws IOException {
    seeds.change(0);
    Indexer.Publication publication =
        new Indexer.Publication() {
          @Override
          public void prepare(Collection<Long> live) {
            corpus.prepare(live);
          }

          @Override
          public void published() {
            index.refresh();
          }
        };
    return indexer(store, publication).reload(SILENT);
  }

  private static long size(OpenSearchNode node) throws Exception {
    return node.send("GET", "/_cat/indices/report-*?h=store.size&bytes=b")
        .lines()
        .mapToLong(line -> Long.parseLong(line.strip()))
        .max()
        .orElse(0);
  }

  private List<Set<Long>> inMemory(PassageStore store) throws Exception {
    PassageCache passages = new PassageCache(store, false);
    long before = heap();
    Callable<LiveIndex> opening =
        () ->
            new LiveIndex(
                store, encoder, words("words"), () -> new MemoryCandidates(encoder.dimension()));
    try (LiveIndex index = timed("memory: first index", opening)) {
      print("memory: heap", heap() - before);
      List<Set<Long>> found = ask("memory", index, passages);
      print("memory: heap with caches", heap() - before);
      return found;
    } finally {
      timed(
          "memory: opened again",
          () -> {
            opening.call().close();
            return 0;
          });
    }
  }

  /**
   * Measures the time to find the candidates of a question, and to answer it without the reading
   * model, each after a warm-up.
   */
  private List<Set<Long>> ask(String what, LiveIndex index, PassageCache passages) {
    LateInteractionRetriever retriever =
        new LateInteractionRetriever(
            encoder, RankingModel.withoutReader(), index, passages, () -> true);
    List<Set<Long>> all = new ArrayList<>();
    for (String round : List.of("warming up", "candidates")) {
      all.clear();
      List<Double> millis = new ArrayList<>();
      for (String question : questions) {
        var encoding = encoder.encode(question);
        long start = System.nanoTime();
        List<Found> found = index.ask(snapshot -> snapshot.candidates(question, encoding, LIMIT));
        millis.add((System.nanoTime() - start) / 1e6);
        all.add(found.stream().map(Found::passage).collect(Collectors.toSet()));
      }
      print(what + ": " + round, millis);
    }
    QuotingAnswerer answerer = new QuotingAnswerer(retriever, Confidences.shipped());
    for (String round : List.of("warming up", "whole question")) {
      List<Double> millis = new ArrayList<>();
      for (String question : questions) {
        long start = System.nanoTime();
        answerer.answer(question);
        millis.add((System.nanoTime() - start) / 1e6);
      }
      print(what + ": " + round, millis);
    }
    return all;
  }

  private List<Set<Long>> neighbours(EngineCorpus corpus) {
    return questions.stream()
        .map(
            question ->
                corpus
                    .opened()
                    .orElseThrow()
                    .search(
                        new SearchEngine.Query(
                            encoder.encode(question).vector(), "", List.of(), LIMIT))
                    .near()
                    .stream()
                    .map(SearchEngine.Hit::passage)
                    .collect(Collectors.toSet()))
        .toList();
  }

  private List<Set<Long>> nearest(PassageStore store) {
    List<Long> keys = new ArrayList<>();
    List<VectorIndex> index = new ArrayList<>(List.of(VectorIndex.empty(encoder.dimension())));
    store.readVectors(
        each -> {
          keys.add(each.passage().key());
          index.set(0, index.get(0).plus(List.of(each.passage().vector())));
        });
    return questions.stream()
        .map(
            question ->
                index.get(0).nearest(encoder.encode(question).vector(), LIMIT).stream()
                    .map(hit -> keys.get(hit.row()))
                    .collect(Collectors.toSet()))
        .toList();
  }

  private static double share(List<Set<Long>> found, List<Set<Long>> wanted) {
    long both = 0;
    long all = 0;
    for (int i = 0; i < wanted.size(); i++) {
      Set<Long> common = new HashSet<>(wanted.get(i));
      common.retainAll(found.get(i));
      both += common.size();
      all += wanted.get(i).size();
    }
    return (double) both / all;
  }

  private static <T> T timed(String what, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    T result = work.call();
    System.out.printf("%-44s %10.1f s%n", what, (System.nanoTime() - start) / 1e9);
    return result;
  }

  private static void print(String what, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "%-44s %10.1f ms median %8.1f ms 95 %%%n",
        what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
  }

  private static void print(String what, long bytes) {
    System.out.printf("%-44s %10.1f MB%n", what, bytes / 1048576.0);
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
