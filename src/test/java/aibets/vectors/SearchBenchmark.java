package aibets.vectors;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
import org.openjdk.jmh.annotations.Warmup;

/** Finds the ten nearest of random unit vectors, one question after another. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class SearchBenchmark {

  static final int DIMENSION = 384;
  static final int LIMIT = 10;
  private static final int QUESTIONS = 64;

  @Param({"1000", "10000", "100000"})
  public int size;

  @Param({"InMemoryEmbeddingStore", "plain", "vector"})
  public String way;

  private List<float[]> questions = List.of();
  private Function<float[], List<?>> search = question -> List.of();
  private int next;

  /** Creates the vectors and their index. */
  @Setup
  public void fill() {
    RandomVectors random = new RandomVectors(DIMENSION, size);
    List<float[]> rows = random.list(size);
    questions = random.list(QUESTIONS);
    search = way.startsWith("InMemory") ? inMemory(rows) : ours(rows, way);
  }

  private static Function<float[], List<?>> ours(List<float[]> rows, String way) {
    VectorIndex index =
        VectorIndex.empty(DIMENSION, way.equals("plain") ? new PlainKernel() : Kernel.best())
            .plus(rows);
    return question -> index.nearest(question, LIMIT);
  }

  private static Function<float[], List<?>> inMemory(List<float[]> rows) {
    InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    store.addAll(rows.stream().map(Embedding::from).toList());
    return question ->
        store
            .search(
                EmbeddingSearchRequest.builder()
                    .queryEmbedding(Embedding.from(question))
                    .maxResults(LIMIT)
                    .build())
            .matches();
  }

  /** One search. */
  @Benchmark
  public List<?> search() {
    next = (next + 1) % QUESTIONS;
    return search.apply(questions.get(next));
  }

  /** Returns the share of the true ten nearest that are found, over all questions, 0 to 1. */
  public static double recall(int size, String way) {
    RandomVectors random = new RandomVectors(DIMENSION, size);
    List<float[]> rows = random.list(size);
    Function<float[], List<?>> search = ours(rows, way);
    return random.list(QUESTIONS / 4).stream()
            .mapToLong(
                question ->
                    RandomVectors.nearest(rows, question, LIMIT, row -> true).stream()
                        .filter(search.apply(question)::contains)
                        .count())
            .average()
            .orElseThrow()
        / LIMIT;
  }
}
