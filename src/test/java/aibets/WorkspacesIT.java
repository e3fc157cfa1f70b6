package aibets;

import static aibets.TwoWorkspaces.FIRST;
import static aibets.TwoWorkspaces.OLD_KEY;
import static aibets.TwoWorkspaces.SECOND;
import static aibets.TwoWorkspaces.SECRETS;
import static aibets.TwoWorkspaces.named;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.TwoWorkspaces.Kept;
import aibets.sandbox.SandboxExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tries every surface of the program in two workspaces, which must not learn of each other. */
class WorkspacesIT {

  @TempDir private Path directory;
  private TwoWorkspaces workspaces;

  @BeforeEach
  void open() throws IOException {
    workspaces = new TwoWorkspaces(directory);
  }

  @AfterEach
  void close() {
    workspaces.close();
  }

  @ParameterizedTest
  @EnumSource
  void keepsWorkspacesApart(Kept kept) throws Exception {
    WorkspaceTries inFirst = new WorkspaceTries(workspaces.first(), SECRETS.get(FIRST).get(3));
    WorkspaceTries inSecond = new WorkspaceTries(workspaces.second(), SECRETS.get(SECOND).get(3));
    int httpPort = ServingWorkspaces.freePort();
    TwoWorkspaces.empty(kept);
    String log;
    try (ServingWorkspaces serving = workspaces.serve(kept, OLD_KEY, httpPort)) {
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
            workspaces.first().botToken(),
            workspaces.second().botToken(),
            ServingWorkspaces.CLIENT_SECRET,
            OLD_KEY);
    System.out.printf(
        Locale.ROOT,
        "%s: %d and %d tries in two workspaces, and nothing of one was shown in the other%n",
        kept,
        inFirst.tries(),
        inSecond.tries());
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

  private static String withoutTimes(String log) {
    return log.replaceAll("(?m)^\\d{4}-\\S+", "");
  }
}
