package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.Faults;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program in a local workspace with many faults, while it is stopped and killed in
 * turn. {@code -Dfaults.questions=1000} makes it longer; {@code -Dfaults.seed=N} repeats a run.
 */
class FaultsIT {

  private static final String POST = "chat.postMessage";
  private static final int QUESTIONS = Integer.getInteger("faults.questions", 60);
  private static final int RESTARTS = Math.max(2, QUESTIONS / 100);
  private static final int EVERY = Math.max(1, QUESTIONS / (RESTARTS + 1));

  /** Longer than the bot waits for a response. */
  private static final Duration HANG = Duration.ofSeconds(11);

  /** Slack delivers an unacknowledged event again after one minute and after five. */
  private static final List<Duration> RETRIES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));

  private static final Duration SETTLED = Duration.ofMinutes(2);

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  @TempDir Path directory;
  private final long seed = Long.getLong("faults.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, Integer> injected = new TreeMap<>();
  private Process program;
  private Asked asked;

  private void start() throws IOException {
    ProcessBuilder builder = Jar.command(directory, "serve");
    builder.environment().put("SLACK_BOT_TOKEN", slack.sandbox().botToken());
    builder.environment().put("SLACK_APP_TOKEN", slack.sandbox().appToken());
    builder.environment().put("AI_BETS_SLACK_API_URL", slack.sandbox().apiUrl());
    builder.environment().put("AI_BETS_SLACK_USER_RATE", "100000");
    builder.environment().put("AI_BETS_SLACK_CHANNEL_RATE", "100000");
    program =
        builder
            .redirectError(Redirect.appendTo(directory.resolve("log").toFile()))
            .redirectOutput(Redirect.DISCARD)
            .start();
    awaitConnected();
  }

  private void awaitConnected() {
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> slack.sandbox().connections() > 0);
  }

  @AfterEach
  void end() {
    program.destroyForcibly();
  }

  @Test
  void answersOrRefusesEveryDeliveredQuestionOnce() throws Exception {
    System.out.println("faults.seed=" + seed);
    asked = new Asked(slack);
    Prepared.index(directory.resolve("data"));
    start();
    for (int i = 1; i <= QUESTIONS; i++) {
      if (random.nextInt(6) == 0) {
        goWrong();
      }
      ask(i);
      if (i % EVERY == 0 && i / EVERY <= RESTARTS) {
        restart(i / EVERY % 2 == 0);
      }
    }
    redeliver();
    awaitNoMoreOpenThan(0);
    Asked.Tally tally = asked.tally();
    System.out.println("injected: " + injected);
    System.out.println(tally);
    assertThat(tally.lost()).isZero();
    assertThat(tally.twice()).isEmpty();
  }

  /** Half of the questions are commands, the others mentions and direct messages. */
  private void ask(int number) throws IOException {
    awaitNoMoreOpenThan(15);
    Member member = List.of(slack.asker(), slack.colleague(), slack.admin()).get(random.nextInt(3));
    String question = asked.question(number, member);
    switch (random.nextInt(6)) {
      case 0 -> member.say(GENERAL, "@ai-bets " + question);
      case 1, 2 -> member.say(member.direct(), question);
      default -> member.command(GENERAL, "/ai-bets " + question);
    }
  }

  private void awaitNoMoreOpenThan(int most) throws IOException {
    try {
      Awaitility.await().atMost(SETTLED).until(() -> asked.open() <= most);
    } catch (ConditionTimeoutException e) {
      List<String> log = Files.readAllLines(directory.resolve("log"));
      throw new AssertionError(
          "No reply to "
              + asked.silent()
              + ". "
              + asked.tally()
              + ", injected: "
              + injected
              + ". The program logged at last:\n"
              + String.join("\n", log.subList(Math.max(0, log.size() - 60), log.size())),
          e);
    }
  }

  private void goWrong() {
    Faults faults = slack.sandbox().faults();
    switch (random.nextInt(11)) {
      case 0 -> inject("connection dropped", slack.sandbox()::drop);
      case 1 -> inject("connection refreshed", slack.sandbox()::refresh);
      case 2 -> inject("envelope sent again", slack.sandbox()::redeliver);
      case 3 -> inject("acknowledgements lost (1-3)", () -> faults.loseAcks(1 + random.nextInt(3)));
      case 4 -> inject("events sent twice from here", () -> faults.duplicateEvents(true));
      case 5 -> inject("events sent once from here", () -> faults.duplicateEvents(false));
      case 6 -> inject("message answered 500", () -> faults.status(POST, 500));
      case 7 -> inject("message answered 429", () -> faults.rateLimit(POST, Duration.ofSeconds(1)));
      case 8 -> inject("response URL answered 500", () -> faults.status(Faults.RESPONSE_URL, 500));
      case 9 -> inject("message posted, answered 503", () -> faults.loseAnswers(POST, 1));
      default -> inject("message timed out", () -> faults.hang(POST, HANG, 1));
    }
  }

  private void inject(String what, Runnable fault) {
    injected.merge(what, 1, Integer::sum);
    fault.run();
  }

  /** Ends the bot by SIGTERM or kill -9, just after a question. */
  private void restart(boolean politely) throws Exception {
    if (politely) {
      inject("program told to end", program::destroy);
    } else {
      inject("program killed", program::destroyForcibly);
    }
    assertThat(program.waitFor(15, TimeUnit.SECONDS)).isTrue();
    start();
    redeliver();
  }

  private void redeliver() {
    awaitConnected();
    RETRIES.forEach(slack.sandbox()::advance);
  }
}
