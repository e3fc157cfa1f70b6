package aibets.operations;

import aibets.indexing.Reloader;
import aibets.slack.Telemetry;
import aibets.slack.Vitals;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Health and metrics of one bot, at a port of this machine or nowhere. It can be asked before there
 * is a bot, and says that it is starting. Thread-safe.
 */
public final class Operations implements AutoCloseable {

  private final Metrics metrics = new Metrics();
  private final @Nullable Endpoint endpoint;
  private volatile @Nullable IntSupplier passages;
  private volatile @Nullable Supplier<Vitals> bot;

  private Operations(OptionalInt port) {
    this.endpoint = port.isPresent() ? new Endpoint(port.getAsInt(), this::health, metrics) : null;
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

  /** The bot is there; {@code vitals} says how it is. */
  public void bot(Supplier<Vitals> vitals) {
    bot = vitals;
    metrics.bot(vitals);
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
