package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.httpmode.SigningClient;
import aibets.postgres.PostgresServer;
import aibets.sandbox.Directory;
import aibets.sandbox.Member;
import aibets.sandbox.Sandbox;
import aibets.sandbox.SandboxExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program in several workspaces, which must not learn of each other. */
class WorkspacesIT {

  private static final String FIRST = "T0ALPHA";
  private static final String SECOND = "T0BETA";

  /** What only the documents and people of one of them say. Nobody asks with any of these. */
  private static final Map<String, List<String>> SECRETS =
      Map.of(
          FIRST,
          List.of("zephyrine", "ottoline", "2019", "peridot"),
          SECOND,
          List.of("thessaly", "marigold", "2017", "sardonyx"),
          "main",
          List.of("quillon", "wendeline", "2011"));

  private static final String OLD_KEY = key(1);
  private static final String NEW_KEY = key(2);

  /** Where everything is stored. */
  enum Kept {
    FILES,
    POSTGRES
  }

  @TempDir private Path directory;
  private Directory slack;
  private Sandbox first;
  private Sandbox second;

  private static String key(int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes);
  }

  @BeforeEach
  void open() throws IOException {
    slack =
        new Directory(
            SandboxExtension.installable(),
            ServingWorkspaces.CLIENT_ID,
            ServingWorkspaces.CLIENT_SECRET);
    first = slack.open(FIRST);
    second = slack.open(SECOND);
    for (Map.Entry<String, List<String>> each : SECRETS.entrySet()) {
      write(each.getKey(), each.getValue().get(1), each.getValue().get(2));
    }
    Path workspaces = Files.createDirectories(directory.resolve("workspaces"));
    for (String id : List.of(FIRST, SECOND)) {
      Files.writeString(
          workspaces.resolve(id + ".yaml"),
          "ai-bets:\n  seeds: [" + directory.resolve(id) + "]\n  admins: [workspace-admins]\n");
    }
  }

  private void write(String whose, String guard, String year) throws IOException {
    List<String> secrets = SECRETS.get(whose);
    Files.writeString(
        Files.createDirectories(directory.resolve(whose)).resolve(secrets.get(0) + ".md"),
        """
        ---
        title: %s rules
        published: 2026-02-03
        ---
        ## Who guards the vault?
        %s guards the vault, which was built in May %s and is 40 metres deep.
        """
            .formatted(secrets.get(0), guard, year));
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private ServingWorkspaces serve(Kept kept, String keys, int httpPort) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("AI_BETS_SEEDS", directory.resolve("main").toString());
    settings.put("AI_BETS_WORKSPACES", directory.resolve("workspaces").toString());
    settings.put("AI_BETS_READING_MODEL", "off");
    settings.put("AI_BETS_THRESHOLD", "0");
    settings.put("AI_BETS_PERHAPS_THRESHOLD", "0");
    settings.put("AI_BETS_SLACK_USER_RATE", "100000");
    settings.put("AI_BETS_SLACK_CHANNEL_RATE", "100000");
    settings.put("AI_BETS_HTTP_PORT", String.valueOf(httpPort));
    settings.put("AI_BETS_TOKEN_KEYS", keys);
    if (kept == Kept.POSTGRES) {
      settings.put("AI_BETS_DATABASE", PostgresServer.running().url());
      settings.put("AI_BETS_DATABASE_USER", PostgresServer.USER);
      settings.put("AI_BETS_DATABASE_PASSWORD", PostgresServer.PASSWORD);
      settings.put("AI_BETS_DATABASE_CONNECTIONS", "3");
    }
    ServingWorkspaces serving = ServingWorkspaces.start(slack, directory, settings);
    Stream.of(first, second)
        .forEach(each -> each.deliverTo(serving.requestUrl(), SigningClient.SECRET));
    return serving;
  }

  @ParameterizedTest
  @EnumSource
  void keepsWorkspacesApart(Kept kept) throws Exception {
    WorkspaceTries inFirst = new WorkspaceTries(first, SECRETS.get(FIRST).get(3));
    WorkspaceTries inSecond = new WorkspaceTries(second, SECRETS.get(SECOND).get(3));
    int httpPort = ServingWorkspaces.freePort();
    String log;
    try (ServingWorkspaces serving = serve(kept, OLD_KEY, httpPort)) {
      assertThat(serving.install(FIRST)).contains("&lt;" + FIRST + "&gt;");
      serving.install(SECOND);
      for (WorkspaceTries each : List.of(inFirst, inSecond)) {
        each.tryAll(each.slack().asker(), each.slack().asker().direct());
        each.tryAll(each.slack().admin(), SandboxExtension.GENERAL);
      }
      String programs = inquired(serving, "http://127.0.0.1:" + httpPort);
      assertThat(named(FIRST, programs)).isEmpty();
      assertThat(named(SECOND, programs)).isEmpty();
      log = serving.log();
    }
    assertThat(named(FIRST, inFirst.seen())).containsAll(SECRETS.get(FIRST));
    assertThat(named(SECOND, inSecond.seen())).containsAll(SECRETS.get(SECOND));
    assertThat(named(SECOND, inFirst.seen())).isEmpty();
    assertThat(named(FIRST, inSecond.seen())).isEmpty();
    assertThat(named("main", inFirst.seen() + inSecond.seen())).isEmpty();
    assertThat(Stream.of(FIRST, SECOND).flatMap(id -> named(id, withoutTimes(log)).stream()))
        .isEmpty();
    assertThat(log)
        .doesNotContain(
            first.botToken(), second.botToken(), ServingWorkspaces.CLIENT_SECRET, OLD_KEY);
    System.out.printf(
        Locale.ROOT,
        "%s: %d and %d tries in two workspaces, and nothing of one was shown in the other%n",
        kept,
        inFirst.tries(),
        inSecond.tries());
  }

  @ParameterizedTest
  @EnumSource
  void followsInstallationsAndKeys(Kept kept) throws Exception {
    WorkspaceTries inFirst = new WorkspaceTries(first, "");
    WorkspaceTries inSecond = new WorkspaceTries(second, "");
    int httpPort = ServingWorkspaces.freePort();
    try (ServingWorkspaces serving = serve(kept, OLD_KEY, httpPort)) {
      assertThat(serving.send(unsigned(serving, FIRST)).statusCode()).isEqualTo(401);
      ask(inFirst, "not installed in this workspace");
      ServingWorkspaces.Return back = serving.confirmed(FIRST, "");
      assertThat(serving.get(back.address(), "").statusCode()).isEqualTo(400);
      assertThat(serving.get(back.address(), back.cookie()).statusCode()).isEqualTo(200);
      assertThat(serving.get(back.address(), back.cookie()).statusCode()).isEqualTo(400);
      serving.install(SECOND);
      ask(inFirst, "ottoline");
      ask(inSecond, "marigold");
      expectNews(inFirst, inSecond);
      slack.uninstall(first);
      serving.awaitLogged("Workspace " + FIRST + " is no longer served", 1);
      ask(inFirst, "not installed in this workspace");
      ask(inSecond, "marigold");
      serving.install(FIRST);
      ask(inFirst, "Fairweather");
      slack.revoke(second);
      serving.awaitLogged("Workspace " + SECOND + " is no longer served", 1);
      serving.install(SECOND);
    }
    try (ServingWorkspaces refused = serve(kept, NEW_KEY, httpPort)) {
      assertThat(refused.isAlive()).isFalse();
      assertThat(refused.log())
          .contains("cannot be decrypted with AI_BETS_TOKEN_KEYS. Add the key")
          .doesNotContain(NEW_KEY);
    }
    for (String keys : List.of(NEW_KEY + "," + OLD_KEY, NEW_KEY)) {
      try (ServingWorkspaces serving = serve(kept, keys, httpPort)) {
        assertThat(serving.isAlive()).as(serving.log()).isTrue();
        ask(inFirst, "Fairweather");
        ask(inSecond, "marigold");
      }
    }
    try (ServingWorkspaces serving = serve(kept, NEW_KEY, httpPort)) {
      expectAskedBefore(inFirst, 4);
      expectAskedBefore(inSecond, 4);
      assertThat(serving.logged("tokens were encrypted with the first key")).isEqualTo(1);
    }
  }

  private static HttpRequest.Builder unsigned(ServingWorkspaces serving, String team) {
    return HttpRequest.newBuilder(serving.requestUrl())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("command=/ai-bets&text=help&team_id=" + team));
  }

  /** Asks until the bot runs, and expects an answer. */
  private static void ask(WorkspaceTries in, String expected) {
    String last = command(in, in.slack().asker(), "Who guards the vault?");
    while (last.contains("still starting")) {
      in.awaitQuiet();
      last = command(in, in.slack().asker(), "Who guards the vault?");
    }
    assertThat(last).contains(expected);
  }

  /** The bot knows what it was asked before the workspace left and came back. */
  private static void expectAskedBefore(WorkspaceTries in, int least) {
    String stats = command(in, in.slack().admin(), "stats");
    while (stats.contains("still starting")) {
      in.awaitQuiet();
      stats = command(in, in.slack().admin(), "stats");
    }
    Matcher questions = Pattern.compile("(\\d+) questions").matcher(stats);
    assertThat(questions.find()).as(stats).isTrue();
    assertThat(Integer.parseInt(questions.group(1))).isGreaterThanOrEqualTo(least);
  }

  /** Returns what the bot says next to somebody. */
  private static String command(WorkspaceTries in, Member member, String text) {
    int before = in.slack().said(member).size();
    member.command(SandboxExtension.GENERAL, "/ai-bets " + text);
    in.await(() -> in.slack().said(member).size() > before);
    return in.slack().said(member).get(before).json().toString();
  }

  /** What the program tells other programs. */
  private static String inquired(ServingWorkspaces serving, String address) {
    HttpRequest.Builder ask =
        HttpRequest.newBuilder(URI.create(address + "/v1/ask"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"question\": \"Who guards the vault?\"}"));
    String said = serving.send(ask).body() + serving.get(address + "/v1/sources", "").body();
    assertThat(named("main", said)).contains("quillon", "wendeline");
    return said;
  }

  /** What somebody watches in one workspace changes; nobody is told in the other. */
  private void expectNews(WorkspaceTries changed, WorkspaceTries other) throws IOException {
    int before = other.slack().sent().size();
    command(changed, changed.slack().asker(), "watch Who guards the vault?");
    write(FIRST, "Fairweather", "2016");
    Member asker = changed.slack().asker();
    changed.slack().admin().command(SandboxExtension.GENERAL, "/ai-bets reload");
    changed.await(
        () ->
            changed.slack().said(asker).stream()
                .map(seen -> seen.json().toString())
                .anyMatch(news -> news.contains(asker.direct()) && news.contains("Fairweather")));
    other.awaitQuiet();
    assertThat(other.slack().sent()).hasSize(before);
  }

  private static String withoutTimes(String log) {
    return log.replaceAll("(?m)^\\d{4}-\\S+", "");
  }

  private static List<String> named(String whose, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return SECRETS.get(whose).stream().filter(lower::contains).toList();
  }
}
