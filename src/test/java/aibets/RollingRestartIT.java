package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas that Slack calls over HTTP, in turn, one of which is replaced while people ask.
 * {@code -Drolling.questions=500} makes it longer.
 */
class RollingRestartIT {

  private static final int QUESTIONS = Integer.getInteger("rolling.questions", 40);
  private static final Duration STARTED = Duration.ofMinutes(3);

  /** Slack repeats at once, after a minute and after five; here, sooner. */
  private static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(5));

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  @TempDir private Path directory;
  private final ExecutorService senders = Executors.newFixedThreadPool(8);
  private final List<HttpReplica> balanced = new CopyOnWriteArrayList<>();
  private final List<HttpReplica> started = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger unsent = new AtomicInteger();
  private final AtomicInteger refusedWhileReady = new AtomicInteger();

  @AfterEach
  void end() {
    senders.shutdownNow();
    started.forEach(HttpReplica::kill);
  }

  @Test
  void losesAndRepeatsNothing() throws Exception {
    Asked asked = new Asked(slack);
    Path seeds = Files.createDirectories(directory.resolve("seeds"));
    Files.writeString(
        seeds.resolve("letter.md"), "# Letter\n\nAMI Labs was funded by Kestrel Ventures.\n");
    balanced.add(start());
    balanced.add(start());
    CompletableFuture<Void> replacement = CompletableFuture.completedFuture(null);
    int asking = 0;
    while (asking < QUESTIONS || !replacement.isDone()) {
      Awaitility.await().atMost(STARTED).until(() -> asked.open() < 6);
      asking++;
      String ts = slack.asker().say(GENERAL, "@ai-bets " + asked.question(asking, slack.asker()));
      JsonObject mention = mention(asking, ts, "who funded AMI Labs in round " + asking);
      senders.execute(() -> send(mention));
      if (asking == QUESTIONS / 4) {
        replacement = CompletableFuture.runAsync(this::replace);
      }
    }
    replacement.join();
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> asked.open() == 0);
    Asked.Tally tally = asked.tally();
    System.out.println(tally);
    System.out.printf(
        "%d requests repeated, %d never acknowledged, %d refused by a replica that was ready%n",
        repeated.get(), unsent.get(), refusedWhileReady.get());
    assertThat(tally.answered()).isEqualTo(asking);
    assertThat(tally.twice()).isEmpty();
    assertThat(unsent).hasValue(0);
    assertThat(refusedWhileReady).hasValue(0);
  }

  private HttpReplica start() throws IOException {
    HttpReplica replica = new HttpReplica(started.size() + 1, directory, slack.sandbox());
    started.add(replica);
    Awaitility.await().atMost(STARTED).until(replica::isReady);
    return replica;
  }

  /** As a rolling restart does: starts the new one, then stops an old one. */
  private void replace() {
    try {
      balanced.add(start());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    balanced.get(0).stop();
    balanced.remove(0);
  }

  /** Sends an event to one replica after another until one acknowledges it. */
  private void send(JsonObject event) {
    for (int attempt = 0; attempt <= RETRIES.size(); attempt++) {
      if (attempt > 0) {
        repeated.incrementAndGet();
        pause(RETRIES.get(attempt - 1));
      }
      List<HttpReplica> now = List.copyOf(balanced);
      HttpReplica replica = now.get(turn.getAndIncrement() % now.size());
      HttpReplica.Result result = replica.send(event);
      if (result == HttpReplica.Result.ACKNOWLEDGED) {
        return;
      }
      if (result == HttpReplica.Result.REFUSED && replica.isReady()) {
        refusedWhileReady.incrementAndGet();
      }
    }
    unsent.incrementAndGet();
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonObject mention(int number, String ts, String question) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "app_mention");
    event.addProperty("user", slack.asker().id());
    event.addProperty("text", "<@U0BOT> " + question);
    event.addProperty("ts", ts);
    event.addProperty("event_ts", ts);
    event.addProperty("channel", GENERAL);
    JsonObject payload = new JsonObject();
    payload.addProperty("type", "event_callback");
    payload.addProperty("team_id", slack.asker().team());
    payload.addProperty("api_app_id", "A0SANDBOX");
    payload.addProperty("event_id", "Ev" + number);
    payload.add("event", event);
    return payload;
  }
}
