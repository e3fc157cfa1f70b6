package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.Faults;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in a local workspace, stopped while thirty people wait. */
class StopIT {

  private static final int QUESTIONS = 30;
  private static final int PEOPLE = 3;
  private static final String RESTARTING = "I'm being restarted";

  /** Slack is so slow that one worker cannot answer everyone within its five seconds. */
  private static final Duration SLOW = Duration.ofMillis(300);

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  @TempDir Path directory;
  private final Map<String, String> mentions = new HashMap<>();
  private int port;
  private Process program;

  @BeforeEach
  void start() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Prepared.index(directory.resolve("data"));
    ProcessBuilder builder = Jar.command(directory, "serve", "--set", "operations.port=" + port);
    builder.environment().put("SLACK_BOT_TOKEN", slack.sandbox().botToken());
    builder.environment().put("SLACK_APP_TOKEN", slack.sandbox().appToken());
    builder.environment().put("AI_BETS_SLACK_API_URL", slack.sandbox().apiUrl());
    builder.environment().put("AI_BETS_SLACK_WORKERS", "1");
    program =
        builder
            .redirectError(directory.resolve("log").toFile())
            .redirectOutput(Redirect.DISCARD)
            .start();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> get("/healthz").statusCode() == 200);
    for (String method : List.of(Faults.RESPONSE_URL, "chat.postMessage")) {
      slack.sandbox().faults().delay(method, SLOW);
    }
  }

  @AfterEach
  void end() {
    program.destroyForcibly();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private List<Member> people() {
    return List.of(slack.asker(), slack.colleague(), slack.admin());
  }

  private void ask(int number) {
    Member member = people().get(number % PEOPLE);
    String question = "who funded AMI Labs in round " + number;
    switch (number % 10) {
      case 0, 1, 2 -> mentions.put(member.say(GENERAL, "@ai-bets " + question), member.id());
      case 3, 4 -> member.say(member.direct(), question);
      default -> member.command(GENERAL, "/ai-bets " + question);
    }
  }

  /** Returns the responses to somebody's questions. */
  private List<String> told(Member member) {
    return slack.said(member).stream()
        .filter(seen -> isFor(member, seen))
        .map(Seen::text)
        .filter(text -> !text.endsWith("the answer will follow."))
        .toList();
  }

  private boolean isFor(Member member, Seen seen) {
    return seen.isEphemeral()
        || seen.json().path("channel").asText().equals(member.direct())
        || member.id().equals(mentions.get(seen.thread()));
  }

  @Test
  void leavesNobodyWithoutAReply() throws Exception {
    IntStream.range(0, QUESTIONS).forEach(this::ask);
    slack.awaitThat(() -> !told(slack.asker()).isEmpty());
    Instant stop = Instant.now();
    program.destroy();
    assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
    Duration took = Duration.between(stop, Instant.now());
    List<List<String>> told = people().stream().map(this::told).toList();
    long again =
        told.stream().flatMap(List::stream).filter(text -> text.startsWith(RESTARTING)).count();
    System.out.printf(
        "stopped with %d questions underway: ended after %d ms; %d answered, %d told to ask again%n",
        QUESTIONS, took.toMillis(), QUESTIONS - again, again);
    assertThat(told).allSatisfy(words -> assertThat(words).hasSize(QUESTIONS / PEOPLE));
    assertThat(again).isPositive().isLessThan(QUESTIONS);
    assertThat(people()).allMatch(each -> slack.notices(each).isEmpty());
  }
}
