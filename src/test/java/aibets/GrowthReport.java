package aibets;

import aibets.encoding.Encoder;
import aibets.encoding.StandInEncoder;
import aibets.indexing.Indexer;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.retrieval.LateInteractionRetriever;
import aibets.retrieval.RankingModel;
import aibets.store.Database;
import aibets.store.H2PassageStore;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;

/**
 * Measures how time and space grow with the corpus. The arguments are numbers of passages, about.
 * Vectors are made by {@link StandInEncoder}, so that first indexing is all but encoding.
 */
final class GrowthReport {

  private static final int QUESTIONS = 300;

  private final PrintStream out = System.out;
  private final Encoder encoder = new StandInEncoder();
  private final Path directory;
  private final RecombinedDocuments seeds;
  private final int documents;
  private int changed;

  private GrowthReport(Path directory, int passages) throws IOException {
    this.directory = directory;
    this.documents = (int) Math.ceil(passages / RecombinedDocuments.PASSAGES);
    this.seeds = new RecombinedDocuments(Files.createDirectories(directory.resolve("seeds")));
  }

  public static void main(String[] sizes) throws Exception {
    ((Logger) LoggerFactory.getLogger("aibets")).setLevel(Level.WARN);
    for (String size : sizes) {
      Path directory = Files.createTempDirectory("growth");
      try {
        new GrowthReport(directory, Integer.parseInt(size)).measure();
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

  /** A corpus that is open. */
  private final class Open implements AutoCloseable {
    final Database database = Database.open(directory.resolve("store"));
    final H2PassageStore store = new H2PassageStore(database);
    final LateInteractionRetriever retriever =
        new LateInteractionRetriever(
            encoder, store, RankingModel.shipped(), directory.resolve("words"));
    final Indexer indexer =
        new Indexer(directory.resolve("seeds"), encoder, store, retriever::refresh);

    ReloadReport reload() {
      return indexer.reload(Reloader.Progress.SILENT);
    }

    @Override
    public void close() {
      long start = System.nanoTime();
      retriever.close();
      database.close();
      print("closing", start);
    }
  }

  private void measure() throws Exception {
    seeds.write(documents);
    int passages;
    try (Open open = new Open()) {
      long start = System.nanoTime();
      passages = open.reload().passages();
      out.printf("%n%d passages in %d documents%n", passages, documents);
      print("first index without the model's time", start);
    }
    size(passages);
    long start = System.nanoTime();
    try (Open open = new Open()) {
      print("start-up", start);
      measure(open);
    }
    size(passages);
  }

  private void measure(Open open) throws Exception {
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      open.reload();
      print("unchanged reload", start);
    }
    for (int i = 0; i < 3; i++) {
      changeOne();
      long start = System.nanoTime();
      open.reload();
      print("reload of one changed document", start);
    }
    heap();
    questions(open, "warming up", QUESTIONS);
    questions(open, "question", QUESTIONS);
    CompletableFuture<Void> reloads =
        CompletableFuture.runAsync(() -> reloadOften(open), run -> new Thread(run).start());
    questions(open, "question during reloads", QUESTIONS);
    stopped = true;
    reloads.join();
  }

  private volatile boolean stopped;

  private void reloadOften(Open open) {
    int times = 0;
    try {
      while (!stopped) {
        changeOne();
        open.reload();
        times++;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    out.printf("%-40s %10d%n", "reloads meanwhile", times);
  }

  private void changeOne() throws IOException {
    seeds.change(changed++ % documents);
  }

  private void questions(Open open, String what, int count) {
    Random random = new Random(what.hashCode());
    List<Double> millis = new ArrayList<>();
    int errors = 0;
    for (int i = 0; i < count; i++) {
      String question = seeds.question(random);
      long start = System.nanoTime();
      errors += open.retriever.rank(question).isEmpty() ? 1 : 0;
      millis.add((System.nanoTime() - start) / 1e6);
    }
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    out.printf(
        "%-40s %10.1f ms median %10.1f ms 95 %% %5d without answer%n",
        what, sorted[count / 2], sorted[count * 95 / 100], errors);
  }

  private void print(String what, long start) {
    out.printf("%-40s %10.1f ms%n", what, (System.nanoTime() - start) / 1e6);
  }

  private void heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        "%-40s %10.1f MB%n", "heap", (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
  }

  private void size(int passages) throws IOException {
    long bytes = Files.size(directory.resolve("store.mv.db"));
    long words;
    try (var files = Files.list(directory.resolve("words"))) {
      words = Arrays.stream(files.toArray(Path[]::new)).mapToLong(f -> f.toFile().length()).sum();
    }
    out.printf(
        "%-40s %10.1f MB %10.1f KB a passage, words %10.1f MB%n",
        "file", bytes / 1048576.0, bytes / 1024.0 / passages, words / 1048576.0);
  }
}
