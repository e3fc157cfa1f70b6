package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replicas with one database answer while one of them reads all documents again and the others
 * follow. {@code -Dreload.documents=1000}, {@code -Dreload.replicas=3} and {@code
 * -Dreload.seconds=60}, the time without a reload, make it longer.
 */
class ReplicasReloadIT {

  private static final int REPLICAS = Integer.getInteger("reload.replicas", 2);
  private static final int DOCUMENTS = Integer.getInteger("reload.documents", 30);
  private static final Duration QUIET = Duration.ofSeconds(Integer.getInteger("reload.seconds", 3));
  private static final int ASKERS = Integer.getInteger("reload.askers", 3);
  private static final int EDITION = 7_001;
  private static final Duration PATIENCE = Duration.ofSeconds(60 + DOCUMENTS);
  private static final Pattern ANSWER =
      Pattern.compile("^Question: .*? in round (\\d+).*", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("edition (\\d+)");

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  @TempDir private Path directory;
  private final List<Replica> running = new ArrayList<>();
  private final Map<Integer, Long> askedAt = new ConcurrentHashMap<>();
  private final Map<Integer, Duration> times = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> editions = new ConcurrentHashMap<>();
  private final Set<String> mixtures = new ConcurrentSkipListSet<>();
  private Asked asked;
  private int questions;
  private volatile String report = "";

  @AfterEach
  void end() {
    running.forEach(Replica::kill);
  }

  @Test
  void answerFromOneEditionWhileAnotherIsRead() throws Exception {
    asked = new Asked(slack);
    slack.listen(this::hear);
    write(EDITION);
    for (int i = 1; i <= REPLICAS; i++) {
      running.add(Replica.start(i, directory, slack.sandbox()));
    }
    awaitThat(() -> running.stream().allMatch(Replica::isConnected));
    askWhile(Duration.ofSeconds(1), () -> true);
    List<Duration> without = askWhile(QUIET, () -> true);
    write(EDITION + 1);
    slack.admin().command(GENERAL, "/ai-bets reload");
    List<Duration> during = askWhile(PATIENCE, () -> report.isEmpty());
    List<Duration> following = askWhile(QUIET, () -> true);
    List<Duration> after = askWhile(QUIET, () -> true);
    long old = editions.entrySet().stream().filter(this::isOldAfterAll).count();
    Asked.Tally tally = asked.tally();
    System.out.println(tally);
    System.out.println(report.lines().findFirst().orElse("No reload"));
    print("without a reload", without);
    print("during the reload", during);
    print("right after the reload", following);
    print("later", after);
    System.out.printf("%d mixtures of versions, %d old answers in the end%n", mixtures.size(), old);
    assertThat(tally.lost()).isZero();
    assertThat(tally.twice()).isEmpty();
    assertThat(mixtures).isEmpty();
    assertThat(old).isZero();
  }

  /** Whether it is one of the last answers, but from the first edition. */
  private boolean isOldAfterAll(Map.Entry<Integer, Integer> answer) {
    return answer.getKey() > questions - 2 * REPLICAS && answer.getValue() == EDITION;
  }

  private void write(int edition) throws IOException {
    Path seeds = Files.createDirectories(directory.resolve("seeds"));
    for (int i = 0; i < DOCUMENTS; i++) {
      String text =
          i < 4
              ? "AMI Labs was funded by Kestrel Ventures in edition %2$d."
              : "The K%1$d programme began in spring with %1$d people.%n%n"
                  + "Its budget in edition %2$d was %1$d thousand dollars, of which a third went"
                  + " into machines and the rest into wages and travel.%n%n"
                  + "Nobody has said when it will end.";
      Files.writeString(
          seeds.resolve("report-" + i + ".md"),
          ("# Report %1$d, edition %2$d%n%n" + text + "%n").formatted(i, edition));
    }
  }

  /** Asks, always several questions at once; returns how long the answers took. */
  private List<Duration> askWhile(Duration most, BooleanSupplier goesOn) {
    int first = questions + 1;
    long end = System.nanoTime() + most.toNanos();
    do {
      awaitThat(() -> asked.open() < ASKERS);
      questions++;
      askedAt.put(questions, System.nanoTime());
      slack.asker().command(GENERAL, "/ai-bets " + asked.question(questions, slack.asker()));
    } while (goesOn.getAsBoolean() && System.nanoTime() < end);
    awaitThat(() -> asked.open() == 0);
    return times.entrySet().stream()
        .filter(each -> each.getKey() >= first)
        .map(Map.Entry::getValue)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static void awaitThat(BooleanSupplier condition) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(PATIENCE)
        .until(condition::getAsBoolean);
  }

  private void hear(ObjectNode change) {
    String text = change.path("detail").path("text").asText();
    Matcher answer = ANSWER.matcher(text);
    if (text.startsWith("Reloaded in ")) {
      report = text;
    } else if (change.path("kind").asText().equals("message") && answer.matches()) {
      int number = Integer.parseInt(answer.group(1));
      times.put(number, Duration.ofNanos(System.nanoTime() - askedAt.get(number)));
      Set<String> named =
          NAMED.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
      if (named.size() != 1) {
        mixtures.add(text);
      }
      named.forEach(each -> editions.put(number, Integer.parseInt(each.replaceAll("\\D+", ""))));
    }
  }

  private static void print(String when, List<Duration> sorted) {
    System.out.printf(
        "%s: %d answers, median %d ms, 95 %% within %d ms, longest %d ms%n",
        when, sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 100));
  }

  private static long at(List<Duration> sorted, int percent) {
    return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1)).toMillis();
  }
}
