package aibets.operations;

import aibets.http.Endpoint;
import aibets.indexing.Reloader;
import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves the health and metrics of a bot on a local port, or not at all. Until the bot is started,
 * it reports that it is starting. Thread-safe.
 */
public final class Operations implements AutoCloseable {

  private static final Endpoint.Limits LIMITS =
      new Endpoint.Limits(32, Duration.ofSeconds(5), 1_000);

  private final Metrics metrics = new Metrics();
  private final @Nullable Endpoint endpoint;
  private volatile @Nullable IntSupplier passages;
  private volatile @Nullable Supplier<Status> bot;

  private Operations(OptionalInt port) {
    this.endpoint = port.isPresent() ? endpoint(port.getAsInt()) : null;
  }

  private Endpoint endpoint(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      return new Endpoint(address, LIMITS, new HealthPages(this::health, metrics));
    } catch (IOException e) {
      throw new OperationsException(
          "Health and metrics cannot be served at port "
              + port
              + " ("
              + e.getMessage()
              + "): set another port with operations.port.",
          e);
    }
  }

  /**
   * Starts serving.
   *
   * @param port on loopback, 0 for any free one; empty for none
   * @throws OperationsException if it cannot listen there
   */
  public static Operations at(OptionalInt port) {
    return new Operations(port);
  }

  /** Returns the port. */
  public OptionalInt port() {
    return endpoint == null ? OptionalInt.empty() : OptionalInt.of(endpoint.port());
  }

  /** Returns the telemetry for the bot to report to. */
  public Telemetry telemetry() {
    return metrics;
  }

  /** Wraps a reloader so that its reloads are counted and timed. */
  public Reloader timed(Reloader reloader) {
    return new TimedReloader(reloader, metrics, System::nanoTime);
  }

  /**
   * Reports that the index is loaded.
   *
   * @param count returns its number of passages
   */
  public void index(IntSupplier count) {
    passages = count;
    metrics.passages(count);
  }

  /**
   * Reports that the bot is started.
   *
   * @param status returns its status
   */
  public void bot(Supplier<Status> status) {
    bot = status;
    metrics.bot(status);
  }

  private Health health() {
    return Health.of(passages, bot, Clock.systemUTC().instant());
  }

  @Override
  public void close() {
    if (endpoint != null) {
      endpoint.close();
    }
    metrics.close();
  }
}
