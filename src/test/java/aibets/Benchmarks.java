package aibets;

import aibets.encoding.EncodingBenchmark;
import aibets.vectors.MemoryBenchmark;
import aibets.vectors.SearchBenchmark;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures for about four minutes, and prints medians and their ratios. */
final class Benchmarks {

  private static final int[] SIZES = {1_000, 10_000, 100_000};
  private static final int[] WORDS = {50, 90, 150};

  /** The size of a row of 384 numbers, each rounded to a byte. */
  private static final int BYTES = 384;

  private final PrintStream out = System.out;
  private final Map<String, Double> medians;

  private Benchmarks(Map<String, Double> medians) {
    this.medians = medians;
  }

  public static void main(String[] arguments) throws Exception {
    Benchmarks benchmarks = new Benchmarks(measure());
    benchmarks.reportSearch();
    benchmarks.reportEncoding();
  }

  /** Returns medians in microseconds, by what was measured. */
  private static Map<String, Double> measure() throws RunnerException {
    Map<String, Double> medians = new TreeMap<>();
    OptionsBuilder options = new OptionsBuilder();
    List.of(SearchBenchmark.class, MemoryBenchmark.class, EncodingBenchmark.class)
        .forEach(each -> options.include(each.getName()));
    for (RunResult result : new Runner(options.verbosity(VerboseMode.SILENT).build()).run()) {
      var parameters = result.getParams();
      String size =
          parameters.getParam(parameters.getParamsKeys().contains("size") ? "size" : "words");
      String way =
          parameters.getParamsKeys().contains("way") ? parameters.getParam("way") : "memory";
      medians.put(way + size, result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    return medians;
  }

  private double median(String way, int size) {
    return medians.getOrDefault(way + size, Double.NaN);
  }

  private void reportSearch() {
    out.println("Top 10 of n vectors of 384 dimensions, median of each way in microseconds;");
    out.println("times faster than InMemoryEmbeddingStore; share of the memory's speed; recall");
    out.printf("%8s %-24s %10s %8s %7s %7s%n", "n", "way", "median", "faster", "memory", "recall");
    for (int size : SIZES) {
      double theirs = median("InMemoryEmbeddingStore", size);
      out.printf("%8d %-24s %10.1f%n", size, "InMemoryEmbeddingStore", theirs);
      for (String way : List.of("plain", "vector")) {
        double ours = median(way, size);
        out.printf(
            "%8d %-24s %10.1f %8.1f %7.2f %7.3f%n",
            size,
            way,
            ours,
            theirs / ours,
            median("memory", size) / ours,
            SearchBenchmark.recall(size, way));
      }
      double read = median("memory", size);
      out.printf(
          "%8d %-24s %10.1f %21.1f GB/s%n",
          size, "only reading", read, (double) size * BYTES / read / 1000);
    }
  }

  private void reportEncoding() throws Exception {
    out.println("Passages a second, times faster, least cosine between both ways' vectors");
    for (int words : WORDS) {
      double theirs =
          EncodingBenchmark.PASSAGES * 1e6 / median("AllMiniLmL6V2EmbeddingModel", words);
      double ours = EncodingBenchmark.PASSAGES * 1e6 / median("ours", words);
      out.printf("%4d words %-28s %6.1f%n", words, "AllMiniLmL6V2EmbeddingModel", theirs);
      out.printf(
          "%4d words %-28s %6.1f %6.2f %9.6f%n",
          words, "ours", ours, ours / theirs, EncodingBenchmark.agreement(words));
    }
    System.exit(0); // the model's threads would keep the process
  }
}
