package aibets.slack;

import static aibets.slack.Payloads.command;
import static aibets.slack.Workspace.shown;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Corpus;
import aibets.indexing.ReloadException;
import aibets.indexing.ReloadReport;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReloadsTest {

  private final HeldAnswerer answerer = new HeldAnswerer();
  private Workspace slack = new Workspace(answerer);

  @AfterEach
  void close() {
    answerer.release();
    slack.close();
  }

  private void open(Workspace other) {
    slack.close();
    slack = other;
  }

  private JsonObject askAs(String user, int number) {
    JsonObject envelope = command("reload", slack.api.responseUrl(number));
    envelope.getAsJsonObject("payload").addProperty("user_id", user);
    return envelope;
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void refusesToReloadForOthers() throws Exception {
    assertThat(shown(slack.send(askAs("U0ASKER", 1))))
        .contains("Only my admins")
        .contains("U0ASKER");
  }

  @Test
  void saysThatAReloadStartedAndThenWhatItDid() throws Exception {
    ReloadReport report =
        new ReloadReport(
            List.of("new"),
            List.of("changed"),
            List.of(),
            7,
            List.of(new Corpus.Problem("bad.txt", "It is <empty>.")),
            123,
            false,
            Duration.ofMillis(3210));
    open(new Workspace(answerer, progress -> report));
    assertThat(shown(slack.send(askAs("U0ADMIN", 1)))).startsWith("I'm reloading");
    assertThat(slack.only(SlackWebApi.RESPONSE).text())
        .startsWith("Reloaded in 3.2 seconds: 1 added, 1 changed, 0 removed, 7 unchanged, 1 failed")
        .contains("123 passages", "Added new", "Failed bad.txt: It is &lt;empty&gt;.");
  }

  @Test
  void showsWhyAReloadFailed() throws Exception {
    open(
        new Workspace(
            answerer,
            progress -> {
              throw new ReloadException("The folder seeds is empty.");
            }));
    slack.send(askAs("U0ADMIN", 1));
    assertThat(slack.only(SlackWebApi.RESPONSE).text()).isEqualTo("The folder seeds is empty.");
  }

  @Test
  void refusesASecondReloadWhileOneRuns() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    open(
        new Workspace(
            answerer,
            progress -> {
              awaitQuietly(gate);
              return Workspace.NOTHING_NEW.reload(progress);
            }));
    slack.send(askAs("U0ADMIN", 1));
    assertThat(shown(slack.send(askAs("U0ADMIN", 2)))).startsWith("I'm already reloading");
    gate.countDown();
  }
}
