package aibets.fuzzing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a parser inputs made from seeds until its time is over: half of the time odd ones, half of
 * the time ones of growing size. Fails if the parser throws, or if its time or memory grows faster
 * than the input. {@code -Dfuzz.seconds} is the processor time; without it, the same inputs are
 * tried each time, for about a second. {@code -Dfuzz.seed}, 1 by default, makes others.
 */
public final class Fuzzer {

  /** Reads a text; catches the declared exceptions and checks the result. */
  @FunctionalInterface
  public interface Parser {
    /** Runs the parser; everything that it throws is a finding. */
    void parse(String text) throws Exception;
  }

  /** The number of inputs if no time is given; they are always the same, and so is the result. */
  private static final int INPUTS = 100;

  /** The time after which the parser counts as hung. */
  private static final long HUNG_SECONDS = 120;

  private final String name;
  private final List<String> seeds;
  private final List<Shape> shapes;
  private final Parser parser;
  private final long seed = Long.getLong("fuzz.seed", 1);
  private final double seconds = Double.parseDouble(System.getProperty("fuzz.seconds", "0"));
  private final AtomicReference<@Nullable Throwable> finding = new AtomicReference<>();
  private volatile String current = "";
  private final AtomicLong inputs = new AtomicLong();
  private final AtomicLong grown = new AtomicLong();
  private volatile long took;

  private Fuzzer(String name, List<String> seeds, List<Shape> shapes, Parser parser) {
    this.name = name;
    this.seeds = seeds;
    this.shapes = shapes;
    this.parser = parser;
  }

  /**
   * Fuzzes.
   *
   * @param name for messages and files
   * @param seeds what the parser expects, and what it does not
   * @param units of texts that grow by repetition, tried before any that are made up; {@code #} in
   *     one is replaced by a number
   */
  public static void run(String name, List<String> seeds, List<String> units, Parser parser) {
    new Fuzzer(name, seeds, units.stream().map(Shape::of).toList(), parser).run();
  }

  private void run() {
    CountDownLatch done = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              try {
                tryAll();
              } catch (Throwable e) {
                finding.set(e);
              } finally {
                took = worked();
                done.countDown();
              }
            },
            "fuzz-" + name);
    thread.setDaemon(true);
    thread.start();
    awaitEnd(done);
    System.out.printf(
        "Fuzzed %s: seed %d, %,d inputs, %,d that grow, %.1f s of processor time%n",
        name, seed, inputs.get(), grown.get(), took / 1e9);
    Throwable found = finding.get();
    if (found != null) {
      throw new AssertionError(
          "%s failed on %s (-Dfuzz.seed=%d, input %d): %s"
              .formatted(name, saved(), seed, tried(), found),
          found);
    }
  }

  private void awaitEnd(CountDownLatch done) {
    try {
      long before = -1;
      while (!done.await(HUNG_SECONDS, TimeUnit.SECONDS)) {
        if (before == tried()) {
          finding.compareAndSet(
              null, new IllegalStateException("The input was not processed in time"));
          return;
        }
        before = tried();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void tryAll() throws Exception {
    for (String each : seeds) {
      parse(each);
    }
    long half = (long) (seconds * 1e9 / 2);
    long start = worked();
    while (seconds > 0 ? worked() - start < half : inputs.get() < INPUTS) {
      inputs.incrementAndGet();
      parse(new Mutator(seeds, new SplittableRandom(seed * 1_000_003 + inputs.get())).input());
    }
    Growth growth = new Growth(this::parse, seconds);
    for (int i = 0; i < shapes.size() || (seconds > 0 && worked() - start < 2 * half); i++) {
      Mutator mutator = new Mutator(seeds, new SplittableRandom(seed * 1_000_033 + i));
      grown.incrementAndGet();
      growth.check(i < shapes.size() ? shapes.get(i) : mutator.shape());
    }
  }

  private long tried() {
    return inputs.get() + grown.get();
  }

  /** Processor time, so that a busy machine does not try fewer inputs. */
  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void parse(String text) throws Exception {
    current = text;
    parser.parse(text);
  }

  private Path saved() {
    Path file = Path.of("target", "fuzz", name.replaceAll("\\W+", "-") + ".txt");
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, current.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return file;
    }
  }
}
