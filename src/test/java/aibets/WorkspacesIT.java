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

  private static final List<String> QUESTIONS =
      List.of("Who guards the vault?", "When was the vault built?", "Who keeps the rules?");

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
      expectMainDocumentsOnly(inquired(serving, "http://127.0.0.1:" + httpPort));
      log = serving.log();
    }
    expectMainDocumentsOnly(workspaces.assist(kept, QUESTIONS));
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

  private static void expectMainDocumentsOnly(String said) {
    assertThat(named("main", said)).containsAll(SECRETS.get("main"));
    assertThat(named(FIRST, said)).isEmpty();
    assertThat(named(SECOND, said)).isEmpty();
  }

  /** Returns what the program answers other programs over HTTP. */
  private static String inquired(ServingWorkspaces serving, String address) {
    StringBuilder said = new StringBuilder(serving.get(address + "/v1/sources", "").body());
    for (String question : QUESTIONS) {
      HttpRequest.Builder ask =
          HttpRequest.newBuilder(URI.create(address + "/v1/ask"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"question\": \"" + question + "\"}"));
      said.append(serving.send(ask).body());
    }
    return said.toString();
  }

  private static String withoutTimes(String log) {
    return log.replaceAll("(?m)^\\d{4}-\\S+", "");
  }
}
