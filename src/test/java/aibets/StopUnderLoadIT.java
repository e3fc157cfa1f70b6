package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.h2.H2Storage;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.storage.Storage;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program in a local workspace, stopped at random moments while it reloads, makes
 * overviews and answers the hardest possible questions; and what it leaves behind. {@code
 * -Dstop.times=100} stops it more often, {@code -Dstop.seed} repeats the moments, and {@code
 * -Dstop.seconds=30} allows for a busy machine.
 */
@Tag("alone")
class StopUnderLoadIT {

  private static final int TIMES = Integer.getInteger("stop.times", 5);
  private static final long SEED = Long.getLong("stop.seed", System.nanoTime());
  private static final String DOCUMENT = "ami-labs-seed-round.md";
  private static final int SECONDS = Integer.getInteger("stop.seconds", 10);
  private static final int REQUESTS = 12;
  private static final int LONGEST_MILLIS = 2_000;
  private static final Duration CONNECTED = Duration.ofMinutes(5);

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  @TempDir Path directory;
  private final Random random = new Random(SEED);
  private final Map<Member, Integer> asked = new HashMap<>();
  private Process program;
  private int openAtAStop;
  private long slowestMillis;

  @Test
  void leavesNothingUnansweredLostOrBroken() throws Exception {
    System.out.println("stop.seed=" + SEED);
    copyADocument();
    for (int stops = 1; stops <= TIMES; stops++) {
      start();
      change(stops);
      load();
      boolean ended = program.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
      assertThat(ended).as("whether it ended by itself before stop %d", stops).isFalse();
      stop(stops);
    }
    start();
    slack.awaitThat(() -> unsaid() == 0);
    stop(TIMES + 1);
    check();
    System.out.printf(
        "%d stops, the slowest in %d ms; %d requests, %d of them answered only after the next"
            + " start, 0 unanswered; %d answers and %d reloads reported, 0 of them lost%n",
        TIMES, slowestMillis, requests(), openAtAStop, answers(), reloads());
  }

  /** Copies a single document, so that the bot starts quickly. */
  private void copyADocument() throws IOException {
    Path seeds = Files.createDirectory(directory.resolve("seeds"));
    Files.copy(Path.of("seeds", DOCUMENT), seeds.resolve(DOCUMENT));
    Prepared.model(directory.resolve("data"));
  }

  private void start() throws IOException {
    ProcessBuilder builder = Jar.command(directory, "serve");
    builder.environment().put("AI_BETS_SEEDS", directory.resolve("seeds").toString());
    builder.environment().put("AI_BETS_ADMINS", slack.admin().id());
    builder.environment().put("SLACK_BOT_TOKEN", slack.sandbox().botToken());
    builder.environment().put("SLACK_APP_TOKEN", slack.sandbox().appToken());
    builder.environment().put("AI_BETS_SLACK_API_URL", slack.sandbox().apiUrl());
    builder.environment().put("AI_BETS_SLACK_USER_RATE", "100000");
    builder.environment().put("AI_BETS_SLACK_CHANNEL_RATE", "100000");
    program =
        builder
            .redirectError(Redirect.appendTo(log().toFile()))
            .redirectOutput(Redirect.DISCARD)
            .start();
    Awaitility.await().atMost(CONNECTED).until(() -> slack.sandbox().connections() > 0);
  }

  @AfterEach
  void end() {
    program.destroyForcibly();
  }

  private Path log() {
    return directory.resolve("log");
  }

  /** Changes enough for a reload to take a while. */
  private void change(int stops) throws IOException {
    String text =
        IntStream.range(0, 40)
            .mapToObj(n -> "Fund " + n + " put " + stops + " million into " + words(12) + ".")
            .collect(Collectors.joining("\n\n"));
    Files.writeString(directory.resolve("seeds/changing.md"), "# Funds\n\n" + text);
  }

  private void load() {
    for (int i = 0; i < REQUESTS; i++) {
      if (i == REQUESTS / 2) {
        slack.admin().command(GENERAL, "/ai-bets reload");
      }
      Member member = i % 2 == 0 ? slack.asker() : slack.colleague();
      asked.merge(member, 1, Integer::sum);
      member.command(GENERAL, "/ai-bets " + request());
    }
  }

  private String request() {
    return switch (random.nextInt(6)) {
      case 0 -> "bets";
      case 1 -> "timeline";
      case 2 -> "compare JEPA with Transformers";
      case 3 -> "compare " + words(8) + " with " + words(8);
      case 4 -> words(190);
      default -> "who funded AMI Labs in round " + random.nextInt(1000);
    };
  }

  /** Returns words of no language, each of which is compared with every word of the documents. */
  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> random.ints(4, 'a', 'z' + 1))
        .map(letters -> letters.mapToObj(Character::toString).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private void stop(int stops) throws Exception {
    Instant begin = Instant.now();
    program.destroy();
    boolean ended = program.waitFor(SECONDS, TimeUnit.SECONDS);
    slowestMillis = Math.max(slowestMillis, Duration.between(begin, Instant.now()).toMillis());
    assertThat(ended).as("whether it ended in time, stop %d: %s", stops, lastOf(log())).isTrue();
    assertThat(program.exitValue())
        .as("exit status, stop %d: %s", stops, lastOf(log()))
        .isIn(0, 143);
    assertThat(files("hs_err")).as("crash reports, stop %d", stops).isEmpty();
    assertThat(files("damaged")).as("databases set aside, stop %d", stops).isEmpty();
    assertThat(files(".checksum")).as("checksums, stop %d: %s", stops, lastOf(log())).hasSize(1);
    openAtAStop += unsaid();
  }

  private static String lastOf(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  private List<Path> files(String part) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(each -> each.getFileName().toString().contains(part)).toList();
    }
  }

  private int requests() {
    return asked.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns the requests without a response from the bot or Slack. */
  private int unsaid() {
    return asked.entrySet().stream()
        .mapToInt(each -> Math.max(0, each.getValue() - said(each.getKey())))
        .sum();
  }

  private int said(Member member) {
    long told = told(member).filter(text -> !text.endsWith("the answer will follow.")).count();
    return (int) told + slack.notices(member).size();
  }

  private Stream<String> told(Member member) {
    return slack.said(member).stream().filter(Seen::isEphemeral).map(Seen::text);
  }

  /** Returns the number of answers, which have buttons once they are stored. */
  private long answers() {
    return people()
        .flatMap(each -> slack.said(each).stream())
        .filter(seen -> seen.actions().contains("feedback"))
        .count();
  }

  private long reloads() {
    return told(slack.admin()).filter(text -> text.startsWith("I'm reloading")).count();
  }

  private Stream<Member> people() {
    return Stream.of(slack.asker(), slack.colleague());
  }

  private void check() throws IOException {
    Path written = files("store.mv.db").get(0).resolveSibling("store");
    List<String> warnings = new ArrayList<>();
    try (Storage storage = H2Storage.open(written, warnings::add)) {
      assertThat(warnings).isEmpty();
      assertThat((long) storage.journal().since(Instant.EPOCH).size())
          .as("number of stored answers, at least those that were sent")
          .isGreaterThanOrEqualTo(answers());
      assertThat(storage.audit().latest(10 * TIMES).stream())
          .as("reloads in the audit log, at least those that were started")
          .filteredOn(deed -> deed.what().equals("reload"))
          .hasSizeGreaterThanOrEqualTo((int) reloads());
    }
  }
}
