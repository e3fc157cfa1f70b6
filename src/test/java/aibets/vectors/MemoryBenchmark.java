package aibets.vectors;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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

/**
 * Measures how fast one thread reads an array by adding up its words, which the compiler
 * vectorizes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class MemoryBenchmark {

  /** The number of rows whose rounded vectors take as much memory. */
  @Param({"1000", "10000", "100000"})
  public int size;

  private long[] words = {};

  /** The array. */
  @Setup
  public void fill() {
    words = new long[size * Query.words(SearchBenchmark.DIMENSION)];
    Arrays.setAll(words, i -> i);
  }

  /** One reading. */
  @Benchmark
  public long read() {
    long sum = 0;
    for (int i = 0; i < words.length; i++) {
      sum += words[i];
    }
    return sum;
  }
}
