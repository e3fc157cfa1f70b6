package aibets;

import aibets.httpmode.SigningClient;
import aibets.sandbox.Sandbox;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A replica that Slack calls, with a health check. */
final class HttpReplica {

  /** What became of a request. */
  enum Result {
    ACKNOWLEDGED,
    /** No connection could be made, or the answer was not 200. */
    REFUSED,
    LATE
  }

  private final Replica replica;
  private final int health;
  private final SigningClient client;

  HttpReplica(int number, Path directory, Sandbox slack) throws IOException {
    int port = ServingWorkspaces.freePort();
    this.health = ServingWorkspaces.freePort();
    this.client = new SigningClient(port);
    this.replica =
        Replica.start(
            number,
            directory,
            slack,
            Map.of(
                "SLACK_SIGNING_SECRET", SigningClient.SECRET,
                "AI_BETS_SLACK_HTTP_PORT", String.valueOf(port),
                "AI_BETS_OPERATIONS_PORT", String.valueOf(health)));
  }

  /** Whether its health check says that it should be sent requests. */
  boolean isReady() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + health + "/healthz").toURL().openConnection();
      connection.setReadTimeout(5_000);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Sends what happened, and waits for three seconds, as Slack does. */
  Result send(JsonObject payload) {
    CompletableFuture<Result> sent = CompletableFuture.supplyAsync(() -> sent(payload));
    return sent.completeOnTimeout(Result.LATE, 3, TimeUnit.SECONDS).join();
  }

  private Result sent(JsonObject payload) {
    try {
      return client.send(payload).statusCode() == 200 ? Result.ACKNOWLEDGED : Result.REFUSED;
    } catch (Exception e) {
      return Result.REFUSED;
    }
  }

  void stop() {
    replica.stop();
  }

  void kill() {
    replica.kill();
  }
}
