package aibets;

import static aibets.TwoWorkspaces.FIRST;
import static aibets.TwoWorkspaces.NEW_KEY;
import static aibets.TwoWorkspaces.OLD_KEY;
import static aibets.TwoWorkspaces.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.TwoWorkspaces.Kept;
import aibets.httpmode.SigningClient;
import aibets.sandbox.Member;
import aibets.sandbox.Sandbox;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program while people install it, uninstall it, and its operator replaces the key. */
class InstallationsIT {

  @TempDir private Path directory;
  private TwoWorkspaces workspaces;
  private Sandbox first;
  private Sandbox second;

  @BeforeEach
  void open() throws IOException {
    workspaces = new TwoWorkspaces(directory);
    first = workspaces.first();
    second = workspaces.second();
  }

  @AfterEach
  void close() {
    workspaces.close();
  }

  @ParameterizedTest
  @EnumSource
  void followsInstallationsAndKeys(Kept kept) throws Exception {
    WorkspaceTries inFirst = new WorkspaceTries(first, "");
    WorkspaceTries inSecond = new WorkspaceTries(second, "");
    int httpPort = ServingWorkspaces.freePort();
    TwoWorkspaces.empty(kept);
    try (ServingWorkspaces serving = workspaces.serve(kept, OLD_KEY, httpPort)) {
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
      workspaces.slack().uninstall(first);
      serving.awaitLogged("Workspace " + FIRST + " is no longer served", 1);
      ask(inFirst, "not installed in this workspace");
      ask(inSecond, "marigold");
      serving.install(FIRST);
      ask(inFirst, "Fairweather");
      workspaces.slack().revoke(second);
      serving.awaitLogged("Workspace " + SECOND + " is no longer served", 1);
      serving.install(SECOND);
    }
    try (ServingWorkspaces refused = workspaces.serve(kept, NEW_KEY, httpPort)) {
      assertThat(refused.isAlive()).isFalse();
      assertThat(refused.log())
          .contains("cannot be decrypted with AI_BETS_TOKEN_KEYS. Add the key")
          .doesNotContain(NEW_KEY);
    }
    try (ServingWorkspaces rotating = workspaces.serve(kept, NEW_KEY + "," + OLD_KEY, httpPort)) {
      assertThat(rotating.isAlive()).as(rotating.log()).isTrue();
      ask(inFirst, "Fairweather");
      ask(inSecond, "marigold");
    }
    try (ServingWorkspaces serving = workspaces.serve(kept, NEW_KEY, httpPort)) {
      assertThat(serving.isAlive()).as(serving.log()).isTrue();
      ask(inFirst, "Fairweather");
      ask(inSecond, "marigold");
      expectAskedBefore(inFirst, 4);
      expectAskedBefore(inSecond, 4);
      assertThat(serving.logged("Tokens re-encrypted with the first key of AI_BETS_TOKEN_KEYS: 2"))
          .isEqualTo(1);
    }
  }

  @Test
  void followsInstallationsByAnotherProcess() throws Exception {
    WorkspaceTries inFirst = new WorkspaceTries(first, "");
    TwoWorkspaces.empty(Kept.POSTGRES);
    Path other = Files.createDirectories(directory.resolve("other"));
    try (ServingWorkspaces one =
            workspaces.serve(Kept.POSTGRES, OLD_KEY, ServingWorkspaces.freePort());
        ServingWorkspaces two =
            workspaces.serve(Kept.POSTGRES, OLD_KEY, ServingWorkspaces.freePort(), other)) {
      one.install(FIRST);
      two.awaitLogged("Workspace " + FIRST + " is served", 1);
      ask(inFirst, "ottoline");
      workspaces.slack().uninstall(first);
      one.awaitLogged("Workspace " + FIRST + " is no longer served", 1);
      first.deliverTo(one.requestUrl(), SigningClient.SECRET);
      ask(inFirst, "not installed in this workspace");
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
    Set<String> before = said(in, member).map(Seen::ts).collect(Collectors.toSet());
    member.command(SandboxExtension.GENERAL, "/ai-bets " + text);
    in.await(() -> said(in, member).anyMatch(seen -> !before.contains(seen.ts())));
    return said(in, member)
        .filter(seen -> !before.contains(seen.ts()))
        .map(seen -> seen.json().toString())
        .collect(Collectors.joining());
  }

  private static Stream<Seen> said(WorkspaceTries in, Member member) {
    return in.slack().said(member).stream();
  }

  /** What somebody watches in one workspace changes; nobody is told in the other. */
  private void expectNews(WorkspaceTries changed, WorkspaceTries other) throws IOException {
    int before = other.slack().sent().size();
    command(changed, changed.slack().asker(), "watch Who guards the vault?");
    workspaces.write(FIRST, "Fairweather", "May 2016");
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
}
