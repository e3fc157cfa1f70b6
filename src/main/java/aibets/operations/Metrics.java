package aibets.operations;

import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/** Counts and times events with Micrometer. Thread-safe. */
final class Metrics implements Telemetry, AutoCloseable {

  /**
   * Histogram buckets around Slack's three seconds for acknowledgements and typical answer times.
   */
  private static final Duration[] BUCKETS =
      LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 3_000, 5_000, 10_000, 30_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Timer acknowledgements =
      timer("aibets.ack", "Time from receiving an envelope to acknowledging it");
  private final Timer answers = timer("aibets.answer", "Time from a question to its answer");
  private final Counter redelivered =
      Counter.builder("aibets.redelivered")
          .description("Envelopes that Slack redelivered")
          .register(registry);
  private final Counter retries =
      Counter.builder("aibets.retries").description("Retried calls to Slack").register(registry);

  Metrics() {
    List<MeterBinder> jvm =
        List.of(
            new ClassLoaderMetrics(),
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            collections);
    jvm.forEach(each -> each.bindTo(registry));
    // Registers all counters, so that they are reported as 0 from the start.
    for (Outcome outcome : Outcome.values()) {
      questions(outcome);
    }
    for (Loss loss : Loss.values()) {
      reconnects(loss);
    }
    List.of(true, false).forEach(this::reloads);
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  /** Returns the metrics in Prometheus' text format. */
  String text() {
    return registry.scrape();
  }

  void passages(IntSupplier count) {
    Gauge.builder("aibets.passages", count, IntSupplier::getAsInt)
        .description("Passages in the index")
        .strongReference(true)
        .register(registry);
  }

  void bot(Supplier<Status> status) {
    gauge("aibets.queue", "Questions being answered or waiting", status, Status::underway);
    gauge("aibets.connections", "Open connections to Slack", status, Status::alive);
  }

  private void gauge(
      String name, String description, Supplier<Status> status, ToIntFunction<Status> value) {
    Gauge.builder(name, status, each -> value.applyAsInt(each.get()))
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  void reloaded(boolean done, Duration took) {
    reloads(done).record(took);
  }

  private Timer reloads(boolean done) {
    return Timer.builder("aibets.reload")
        .description("Reloads of the documents")
        .tag("result", done ? "done" : "failed")
        .register(registry);
  }

  @Override
  public void acknowledged(Duration took) {
    acknowledgements.record(took);
  }

  @Override
  public void delivered(Duration took) {
    answers.record(took);
  }

  @Override
  public void redelivered() {
    redelivered.increment();
  }

  @Override
  public void retried() {
    retries.increment();
  }

  @Override
  public void question(Outcome outcome) {
    questions(outcome).increment();
  }

  private Counter questions(Outcome outcome) {
    return Counter.builder("aibets.questions")
        .description("Questions by outcome")
        .tag("outcome", name(outcome))
        .register(registry);
  }

  @Override
  public void reconnected(Loss loss) {
    reconnects(loss).increment();
  }

  private Counter reconnects(Loss loss) {
    return Counter.builder("aibets.reconnects")
        .description("Reconnections by reason")
        .tag("loss", name(loss))
        .register(registry);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
