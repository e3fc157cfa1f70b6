package aibets.fuzzing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Compares the cost of texts of one shape at sizes of 1, 4 and 16. It measures the processor time
 * and memory of the thread, so that a busy machine makes no difference. Quadratic cost is 16 times
 * as high at each step.
 */
final class Growth {

  private record Cost(long nanos, long bytes) {

    Cost least(Cost other) {
      return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
    }

    boolean isMoreThanLinear(Cost smaller) {
      return nanos > MOST * smaller.nanos || (bytes > MOST * smaller.bytes && bytes > MUCH);
    }
  }

  private static final int STEP = 4;
  private static final double MOST = 9;
  private static final int SMALLEST = 1_000;

  /** The size at which even a slow parser costs enough to be measured. */
  private static final int LARGEST = 300_000;

  /** In bytes; less is due to tables that are filled once. */
  private static final long MUCH = 20L << 20;

  private static final int RUNS = 3;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Fuzzer.Parser parser;

  /** In nanoseconds; shorter times cannot be measured well. */
  private final long measurable;

  Growth(Fuzzer.Parser parser, double seconds) {
    this.parser = parser;
    this.measurable = seconds > 10 ? 10_000_000 : 2_000_000;
  }

  /** Fails if the cost grows faster than the size at two steps, each measured twice. */
  void check(Shape shape) throws Exception {
    int size = SMALLEST;
    Cost cost = cost(shape, size, 1);
    while (cost.nanos < measurable && size < LARGEST) {
      size *= STEP;
      cost = cost(shape, size, 1);
    }
    if (isMoreThanLinear(shape, size)
        && isMoreThanLinear(shape, size * STEP)
        && isMoreThanLinear(shape, size)) {
      throw new IllegalStateException(
          "Time or memory grows faster than the text of "
              + shape
              + ": "
              + cost(shape, size, RUNS)
              + " at "
              + size
              + " characters, "
              + cost(shape, size * STEP, RUNS)
              + " at "
              + size * STEP);
    }
  }

  private boolean isMoreThanLinear(Shape shape, int size) throws Exception {
    return cost(shape, size * STEP, 1).isMoreThanLinear(cost(shape, size, 1))
        && cost(shape, size * STEP, RUNS).isMoreThanLinear(cost(shape, size, RUNS));
  }

  /** Returns the minimum of several runs, because every disturbance adds to a measurement. */
  private Cost cost(Shape shape, int size, int runs) throws Exception {
    String text = shape.text(size);
    Cost least = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);
    for (int i = 0; i < runs; i++) {
      long thread = Thread.currentThread().getId();
      long bytes = threads.getThreadAllocatedBytes(thread);
      long nanos = threads.getCurrentThreadCpuTime();
      parser.parse(text);
      least =
          least.least(
              new Cost(
                  threads.getCurrentThreadCpuTime() - nanos,
                  threads.getThreadAllocatedBytes(thread) - bytes));
    }
    return least;
  }
}
