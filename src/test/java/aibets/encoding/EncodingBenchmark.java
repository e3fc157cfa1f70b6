package aibets.encoding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Passages to vectors, with a thread for every processor. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(1)
public class EncodingBenchmark {

  /** The number of passages encoded together. */
  public static final int PASSAGES = 32;

  private static final int TOGETHER = 8;

  private static final String[] WORDS =
      ("the a of world model labs raised billion in seed funding from investors who bet on vision"
              + " rather than language and say that it learns how things move")
          .split(" ");

  /**
   * Words per passage. Beyond about 100, only our encoder reads to the end, for the token vectors.
   */
  @Param({"50", "90", "150"})
  public int words;

  @Param({"AllMiniLmL6V2EmbeddingModel", "ours"})
  public String way;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private List<TextSegment> passages = List.of();
  private Callable<List<Embedding>> encoding = List::of;

  /** The passages and the model. */
  @Setup
  public void load() {
    passages = passages(words);
    // Loaded first in any case, because it makes the tokenizer library stay offline.
    MiniLmEncoder encoder = MiniLmEncoder.in(Path.of("target/model"));
    if (way.equals("ours")) {
      encoding = () -> ours(encoder);
    } else {
      AllMiniLmL6V2EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();
      encoding = () -> model.embedAll(passages).content();
    }
  }

  private static List<TextSegment> passages(int words) {
    Random random = new Random(words);
    return IntStream.range(0, PASSAGES)
        .mapToObj(
            i ->
                random
                    .ints(words, 0, WORDS.length)
                    .mapToObj(word -> WORDS[word])
                    .collect(Collectors.joining(" ")))
        .map(TextSegment::from)
        .toList();
  }

  /** Encodes in batches of the size that a reload uses. */
  private List<Embedding> ours(MiniLmEncoder encoder)
      throws InterruptedException, ExecutionException {
    List<Future<List<Encoding>>> running = new ArrayList<>();
    for (int from = 0; from < PASSAGES; from += TOGETHER) {
      List<String> texts =
          passages.subList(from, from + TOGETHER).stream().map(TextSegment::text).toList();
      running.add(threads.submit(() -> encoder.encode(texts)));
    }
    List<Embedding> vectors = new ArrayList<>();
    for (Future<List<Encoding>> some : running) {
      some.get().forEach(each -> vectors.add(Embedding.from(each.vector())));
    }
    return vectors;
  }

  /** All passages. */
  @Benchmark
  public List<Embedding> encode() throws Exception {
    return encoding.call();
  }

  /** Ends the threads. */
  @TearDown
  public void stop() {
    threads.shutdown();
  }

  /** The smallest cosine between our vector and langchain4j's for the same passage. */
  public static double agreement(int words) throws Exception {
    List<List<Embedding>> vectors = new ArrayList<>();
    for (String way : List.of("ours", "AllMiniLmL6V2EmbeddingModel")) {
      EncodingBenchmark benchmark = new EncodingBenchmark();
      benchmark.words = words;
      benchmark.way = way;
      benchmark.load();
      vectors.add(benchmark.encode());
      benchmark.stop();
    }
    return IntStream.range(0, PASSAGES)
        .mapToDouble(i -> CosineSimilarity.between(vectors.get(0).get(i), vectors.get(1).get(i)))
        .min()
        .orElseThrow();
  }
}
