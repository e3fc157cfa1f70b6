package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.postgres.PostgresServer;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three replicas of the program with one database in a workspace on this machine, killed and
 * stopped in turn while people ask, the documents are reloaded, and the database is restarted and
 * drops its connections. {@code -Dreplicas.questions=1000}, {@code -Dreplicas.askers=50} and {@code
 * -Dreplicas.kills=20} make it longer, {@code -Dreplicas.seed=N} repeats it.
 */
class ReplicasIT {

  private static final int REPLICAS = 3;
  private static final int QUESTIONS = Integer.getInteger("replicas.questions", 60);
  private static final int KILLS = Integer.getInteger("replicas.kills", 2);
  private static final int ASKERS = Integer.getInteger("replicas.askers", 8);
  private static final int RELOADS = Math.max(1, KILLS / 4);
  private static final int DROPS = Math.max(1, KILLS / 4);
  private static final int RESTARTS = Math.max(1, KILLS / 10);
  private static final int CRASHES = KILLS / 20;
  private static final Duration SETTLED = Duration.ofMinutes(2);
  private static final Pattern ANSWER =
      Pattern.compile("^Question: .*? in round (\\d+).*", Pattern.DOTALL);
  private static final Pattern EDITION = Pattern.compile("edition (\\d+)");

  /** Slack delivers an event that was not acknowledged again after one minute, and after five. */
  private static final List<Duration> RETRIES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  @TempDir private Path directory;
  private final PostgresServer database = PostgresServer.running();
  private final long seed = Long.getLong("replicas.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Replica> running = new ArrayList<>();
  private final Map<Integer, Long> askedAt = new ConcurrentHashMap<>();
  private final Map<Integer, Duration> silences = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> editions = new ConcurrentHashMap<>();
  private final Set<String> mixtures = new ConcurrentSkipListSet<>();
  private Asked asked;

  /** No question has such a number. */
  private int edition = 7_000;

  private int started;
  private int disturbances;
  private CompletableFuture<Void> disturbance = CompletableFuture.completedFuture(null);

  @AfterEach
  void end() {
    running.forEach(Replica::kill);
  }

  @Test
  void answerEachQuestionOnceFromOneEdition() throws Exception {
    System.out.println("replicas.seed=" + seed);
    asked = new Asked(slack);
    slack.listen(this::hear);
    write();
    for (int i = 0; i < REPLICAS; i++) {
      start();
    }
    awaitConnected(REPLICAS);
    for (int i = 1; i <= QUESTIONS; i++) {
      ask(i);
      if (isTime(i, KILLS)) {
        kill();
      }
      if (isTime(i + QUESTIONS / (3 * KILLS + 3), RELOADS)) {
        reload();
      }
      disturbDatabase(i);
      if (i == QUESTIONS - QUESTIONS / 10) {
        stop();
      }
    }
    settle();
    Asked.Tally tally = asked.tally();
    long old = askOnceMore();
    System.out.println(tally);
    System.out.printf(
        "%d kills, %d faults of the database, %d editions, %d questions taken over, longest silence"
            + " %d s, %d mixtures, %d answers from an old edition in the end%n",
        KILLS,
        disturbances,
        edition - 7_000,
        takenOver(),
        longestSilence().toSeconds(),
        mixtures.size(),
        old);
    assertThat(tally.lost()).isZero();
    assertThat(asked.tally().twice()).isEmpty();
    assertThat(mixtures).isEmpty();
    assertThat(old).isZero();
  }

  /** Asking goes on meanwhile. */
  private void disturbDatabase(int question) {
    if (isTime(question + QUESTIONS * 3 / 8, DROPS)) {
      disturb(database::cutConnections);
    }
    if (isTime(question + QUESTIONS / 5, RESTARTS)) {
      disturb(database::restart);
    }
    if (isTime(question + QUESTIONS / 3, CRASHES)) {
      disturb(database::crash);
    }
  }

  private void disturb(Runnable fault) {
    disturbances++;
    disturbance = disturbance.thenRunAsync(fault);
  }

  private static boolean isTime(int question, int times) {
    int every = Math.max(1, QUESTIONS / (times + 1));
    return question % every == 0 && question / every <= times;
  }

  /** Puts the next edition in place of the documents. */
  private void write() throws IOException {
    edition++;
    Path seeds = Files.createDirectories(directory.resolve("seeds"));
    for (String author : List.of("Alpha", "Beta", "Gamma", "Delta")) {
      Files.writeString(
          seeds.resolve(author + ".md"),
          "# Notes of %s, edition %d%n%nAMI Labs was funded by Kestrel Ventures in edition %2$d.%n"
              .formatted(author, edition));
    }
  }

  private void start() throws IOException {
    started++;
    running.add(Replica.start(started, directory, slack.sandbox()));
  }

  private void awaitConnected(int replicas) throws IOException {
    try {
      Awaitility.await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> running.stream().filter(Replica::isConnected).count() >= replicas);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "Not all replicas connected. They logged:\n" + Replica.logs(directory, started), e);
    }
  }

  private void ask(int number) throws IOException {
    awaitNoMoreOpenThan(ASKERS - 1);
    Member member = List.of(slack.asker(), slack.colleague(), slack.admin()).get(random.nextInt(3));
    String question = asked.question(number, member);
    askedAt.put(number, System.nanoTime());
    switch (random.nextInt(4)) {
      case 0 -> member.say(GENERAL, "@ai-bets " + question);
      case 1 -> member.say(member.direct(), question);
      default -> member.command(GENERAL, "/ai-bets " + question);
    }
  }

  private void hear(ObjectNode change) {
    String text = change.path("detail").path("text").asText();
    Matcher answer = ANSWER.matcher(text);
    if (change.path("kind").asText().equals("message") && answer.matches()) {
      int number = Integer.parseInt(answer.group(1));
      long asked = askedAt.getOrDefault(number, System.nanoTime());
      silences.putIfAbsent(number, Duration.ofNanos(System.nanoTime() - asked));
      Set<String> named =
          EDITION.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
      if (named.size() != 1) {
        mixtures.add(text);
      }
      named.forEach(each -> editions.put(number, Integer.parseInt(each.replaceAll("\\D+", ""))));
    }
  }

  /** Kills one, just after something was asked, and starts another. */
  private void kill() throws IOException {
    running.remove(random.nextInt(running.size())).kill();
    start();
    redeliver();
  }

  /** Tells one to stop, as a rolling restart does, and starts another. */
  private void stop() throws IOException {
    running.remove(random.nextInt(running.size())).stop();
    start();
    redeliver();
  }

  private void reload() throws IOException {
    write();
    slack.admin().command(GENERAL, "/ai-bets reload");
  }

  private void redeliver() {
    RETRIES.forEach(slack.sandbox()::advance);
  }

  private void settle() throws IOException {
    disturbance.join();
    awaitConnected(REPLICAS);
    redeliver();
    awaitNoMoreOpenThan(0);
  }

  /** Returns how many answers are not from the last edition, once each replica has answered. */
  private long askOnceMore() throws IOException {
    for (int i = 1; i <= 4 * REPLICAS; i++) {
      String question = asked.question(QUESTIONS + i, slack.asker());
      slack.asker().say(slack.asker().direct(), question);
      awaitNoMoreOpenThan(0);
    }
    return editions.entrySet().stream()
        .filter(each -> each.getKey() > QUESTIONS && each.getValue() != edition)
        .count();
  }

  private void awaitNoMoreOpenThan(int most) throws IOException {
    try {
      Awaitility.await().atMost(SETTLED).until(() -> asked.open() <= most);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "No reply to "
              + asked.silent()
              + ". "
              + asked.tally()
              + ". The replicas logged at last:\n"
              + Replica.logs(directory, started),
          e);
    }
  }

  private long takenOver() throws IOException {
    Pattern resuming =
        Pattern.compile("Resuming questions that had no reply when a process ended: (\\d+)");
    return resuming
        .matcher(Replica.logs(directory, started))
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .sum();
  }

  private Duration longestSilence() {
    return silences.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }
}
