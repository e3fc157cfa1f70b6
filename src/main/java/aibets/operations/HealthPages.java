package aibets.operations;

import aibets.http.Request;
import aibets.http.Response;
import java.util.function.Function;
import java.util.function.Supplier;

/** Serves {@code /healthz}, {@code /healthz/live} and {@code /metrics}. */
final class HealthPages implements Function<Request, Response> {

  private static final String JSON = "application/json";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final Supplier<Health> health;
  private final Metrics metrics;

  HealthPages(Supplier<Health> health, Metrics metrics) {
    this.health = health;
    this.metrics = metrics;
  }

  @Override
  public Response apply(Request request) {
    if (!request.method().equals("GET")) {
      return new Response(405, Response.TEXT, "Only GET is supported.\n");
    }
    Health now = health.get();
    return switch (request.path()) {
      case "/healthz" -> health(now, now.isReady());
      case "/healthz/live" -> health(now, now.isLive());
      case "/metrics" -> new Response(200, METRICS, metrics.text());
      default ->
          new Response(
              404, Response.TEXT, "Not found. Available: /healthz, /healthz/live, /metrics.\n");
    };
  }

  private static Response health(Health health, boolean isGood) {
    return new Response(isGood ? 200 : 503, JSON, health.json() + "\n");
  }
}
