package aibets.evaluation;

import aibets.disagreement.Comparison;
import aibets.disagreement.Opinions;
import aibets.encoding.Encoder;
import aibets.english.QuestionParser;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.Retriever;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The time, memory and disk space that answering takes. */
public final class Costs {

  private static final double MEGABYTE = 1 << 20;

  private Costs() {}

  /**
   * Returns a line with the median time to encode a question, a yardstick for other times on the
   * same machine.
   */
  public static String encoding(List<GoldQuestion> questions, Encoder encoder) {
    return line(
        "ms to encode, median",
        questions.stream()
            .map(GoldQuestion::question)
            // As a list, because single questions are remembered.
            .mapToDouble(question -> millis(() -> encoder.encode(List.of(question)))));
  }

  /**
   * Returns a line with the median time to compare the statements of documents, which is part of
   * answering.
   */
  public static String comparing(List<GoldQuestion> questions, Retriever retriever) {
    Comparison comparison = new Comparison();
    Opinions opinions = new Opinions();
    return line(
        "ms to compare, median",
        questions.stream()
            .map(each -> QuestionParser.parse(each.question()))
            .mapToDouble(
                question -> {
                  List<RankedSentence> ranked = retriever.rank(question);
                  return millis(
                      () -> {
                        if (comparison.of(question, ranked).sides().isEmpty()) {
                          opinions.of(question, ranked);
                        }
                      });
                }));
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static String line(String label, DoubleStream millis) {
    double[] sorted = millis.sorted().toArray();
    return Evaluation.figure(label, sorted[sorted.length / 2]);
  }

  /**
   * Returns lines with the memory and disk space in use.
   *
   * @param bytes the size of the database
   * @param passages the number of passages in it
   */
  public static List<String> space(long bytes, long passages) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return List.of(
        String.format(Locale.ROOT, "%-32s %d", "passages", passages),
        Evaluation.figure("MB of heap in use", used / MEGABYTE),
        Evaluation.figure("KB of disk per passage", bytes / 1024.0 / passages));
  }
}
