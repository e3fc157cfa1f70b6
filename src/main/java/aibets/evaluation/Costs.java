package aibets.evaluation;

import aibets.encoding.Encoder;
import java.util.List;
import java.util.Locale;

/** What answering takes. */
public final class Costs {

  private static final double MEGABYTE = 1 << 20;

  private Costs() {}

  /** A line: the median time to encode a question, with which any other time can be compared. */
  public static String encoding(List<GoldQuestion> questions, Encoder encoder) {
    double[] millis =
        questions.stream()
            .mapToDouble(
                question -> {
                  long start = System.nanoTime();
                  encoder.encode(question.question());
                  return (System.nanoTime() - start) / 1e6;
                })
            .sorted()
            .toArray();
    return Evaluation.figure("milliseconds to encode, median", millis[millis.length / 2]);
  }

  /**
   * Lines: how much memory is in use, and how much disk.
   *
   * @param bytes of the database
   * @param passages how many are in it
   */
  public static List<String> space(long bytes, long passages) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return List.of(
        String.format(Locale.ROOT, "%-32s %d", "passages", passages),
        Evaluation.figure("megabytes of heap in use", used / MEGABYTE),
        Evaluation.figure("kilobytes of disk a passage", bytes / 1024.0 / passages));
  }
}
