package aibets;

import aibets.encoding.Encoder;
import aibets.encoding.MiniLmEncoder;
import aibets.encoding.PriorityGate;
import aibets.encoding.StandInEncoder;
import aibets.english.QuestionParser;
import aibets.h2.H2Storage;
import aibets.indexing.Indexer;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.retrieval.LateInteractionRetriever;
import aibets.retrieval.RankingModel;
import aibets.storage.PassageStore;
import aibets.storage.Storage;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.slf4j.LoggerFactory;

/**
 * Measures how time and space grow with the corpus. The arguments are numbers of passages, about,
 * or {@code model:} and such a number. Vectors are made by {@link StandInEncoder}, so that first
 * indexing is all but encoding; questions are encoded by the model, too, for the time that it
 * takes. After {@code model:} the model makes all of them.
 */
final class GrowthReport {

  private static final int QUESTIONS = 1000;
  private static final int CHANGED_AT_ONCE = 20;

  private final PrintStream out = System.out;
  private final Path directory;
  private final Encoder model;
  private final Encoder encoder;
  private final RecombinedDocuments seeds;
  private final int documents;
  private int changed;

  private GrowthReport(Path directory, String size) throws IOException {
    this.directory = directory;
    this.model = MiniLmEncoder.in(directory);
    this.encoder = size.startsWith("model:") ? model : new StandInEncoder();
    double passages = Integer.parseInt(size.replace("model:", ""));
    this.documents = (int) Math.ceil(passages / RecombinedDocuments.PASSAGES);
    this.seeds = new RecombinedDocuments(Files.createDirectories(directory.resolve("seeds")));
  }

  /** Runs each step in a separate process, so that a start is a real one. */
  public static void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger("aibets")).setLevel(Level.WARN);
    if (args[0].equals("index")) {
      new GrowthReport(Path.of(args[1]), args[2]).index();
    } else if (args[0].equals("use")) {
      new GrowthReport(Path.of(args[1]), args[2]).use();
    } else {
      for (String size : args) {
        Path directory = Files.createTempDirectory("growth");
        try {
          fork("index", directory.toString(), size);
          fork("use", directory.toString(), size);
        } finally {
          delete(directory);
        }
      }
    }
  }

  private static void fork(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(GrowthReport.class.getName());
    command.addAll(List.of(args));
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(command + " ended with " + exit);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** An open corpus. */
  private final class Open implements AutoCloseable {
    final PriorityGate way = new PriorityGate();
    final Storage storage = H2Storage.open(directory.resolve("store"), System.err::println);
    final PassageStore store = storage.passages();
    final LateInteractionRetriever retriever =
        new LateInteractionRetriever(
            encoder, store, RankingModel.withoutReader(), directory.resolve("words"));
    final Indexer indexer =
        new Indexer(directory.resolve("seeds"), way.behind(encoder), store, retriever::refresh);

    ReloadReport reload() {
      return indexer.reload(Reloader.Progress.SILENT);
    }

    @Override
    public void close() {
      long start = System.nanoTime();
      retriever.close();
      storage.close();
      print("closing", start);
    }
  }

  private void index() throws IOException {
    seeds.write(documents);
    try (Open open = new Open()) {
      long start = System.nanoTime();
      ReloadReport report = open.reload();
      out.printf(
          "%n%d passages in %d documents, encoded by %s%n",
          report.passages(), documents, encoder.equals(model) ? "the model" : "a stand-in");
      print("first index", start);
    }
    size();
  }

  private void use() throws Exception {
    long start = System.nanoTime();
    try (Open open = new Open()) {
      print("start-up", start);
      measure(open);
    }
    size();
  }

  private void measure(Open open) throws Exception {
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      open.reload();
      print("unchanged reload", start);
    }
    for (int i = 0; i < 3; i++) {
      change(1);
      long start = System.nanoTime();
      open.reload();
      print("reload of one changed document", start);
    }
    heap();
    questions(open, "warming up", QUESTIONS);
    questions(open, "question", QUESTIONS);
    CompletableFuture<Void> reloads =
        CompletableFuture.runAsync(() -> reloadOften(open), run -> new Thread(run).start());
    questions(open, "warming up", QUESTIONS);
    questions(open, "question during reloads", QUESTIONS);
    stopped = true;
    reloads.join();
    questions(open, "question after them", QUESTIONS);
  }

  private volatile boolean stopped;

  private void reloadOften(Open open) {
    int times = 0;
    try {
      while (!stopped) {
        change(CHANGED_AT_ONCE);
        open.reload();
        times++;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    out.printf("%-40s %10d%n", "reloads meanwhile", times);
  }

  private void change(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      seeds.change(changed++ % documents);
    }
  }

  private void questions(Open open, String what, int count) {
    Random random = new Random(what.hashCode());
    List<Double> millis = new ArrayList<>();
    int errors = 0;
    for (int i = 0; i < count; i++) {
      String question = seeds.question(random);
      long start = System.nanoTime();
      if (!encoder.equals(model)) {
        model.encode(question);
      }
      errors +=
          open.way.first(() -> open.retriever.rank(QuestionParser.parse(question))).isEmpty()
              ? 1
              : 0;
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

  private void size() throws IOException {
    long bytes = Files.size(directory.resolve("store.mv.db"));
    long words;
    try (var files = Files.list(directory.resolve("words"))) {
      words = Arrays.stream(files.toArray(Path[]::new)).mapToLong(f -> f.toFile().length()).sum();
    }
    out.printf(
        "%-40s %10.1f MB, of words %.1f MB%n", "files", bytes / 1048576.0, words / 1048576.0);
  }
}
