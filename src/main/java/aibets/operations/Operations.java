package aibets.operations;

import aibets.desk.Status;
import aibets.desk.Telemetry;
import aibets.http.Endpoint;
import aibets.indexing.Reloader;
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
 * Health and metrics of one bot, at a port of this machine or nowhere. It can be asked before there
 * is a bot, and says that it is starting. Thread-safe.
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
          "Health and metrics cannot be told at port "
              + port
              + " of this machine ("
              + e.getMessage()
              + "): choose another with operations.port.",
          e);
    }
  }

  /**
   * Begins to answer.
   *
   * @param port on loopback, 0 for any that is free; empty to answer nowhere
   * @throws OperationsException if it cannot listen there
   */
  public static Operations at(OptionalInt port) {
    return new Operations(port);
  }

  /** Where it answers. */
  public OptionalInt port() {
    return endpoint == null ? OptionalInt.empty() : OptionalInt.of(endpoint.port());
  }

  /** To be told what the bot does. */
  public Telemetry telemetry() {
    return metrics;
  }

  /** The same reloader, its reloads counted and timed. */
  public Reloader timed(Reloader reloader) {
    return new TimedReloader(reloader, metrics, System::nanoTime);
  }

  /** The index is loaded; {@code count} says how many passages it has. */
  public void index(IntSupplier count) {
    passages = count;
    metrics.passages(count);
  }

  /** The bot is there; {@code status} says how it is. */
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
