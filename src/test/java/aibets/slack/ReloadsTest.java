package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Corpus;
import aibets.corpus.Remarks;
import aibets.indexing.ReloadException;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.sandbox.SandboxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReloadsTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private RunningBot bot;

  @AfterEach
  void close() {
    bot.close();
    assertThat(slack.refused()).isEmpty();
  }

  private void start(Reloader reloader) {
    bot = new RunningBot(slack, new HeldAnswerer(), reloader);
  }

  private String awaitAdmin(String beginning) {
    return slack.await(slack.admin(), seen -> seen.text().startsWith(beginning)).text();
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void refusesToReloadForOthers() {
    start(RunningBot.NOTHING_NEW);
    bot.command("reload");
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("Only my admins", "U0ASKER");
  }

  private static Remarks remarks() {
    return new Remarks(
        List.of(new Remarks.Skipped("plan", "plan.md", "is a draft")),
        List.of(new Remarks.Notice("a", "a.md", "published", "soon", "is no day")),
        Map.of(".csv", 3, ".pdf", 1));
  }

  @Test
  void saysThatAReloadStartedAndThenWhatItDid() {
    ReloadReport report =
        new ReloadReport(
            List.of("new"),
            List.of("changed"),
            List.of(),
            7,
            List.of(new Corpus.Problem("bad.txt", "It is <empty>.")),
            remarks(),
            123,
            false,
            Duration.ofMillis(3210));
    start(progress -> report);
    bot.command(slack.admin(), "reload");
    awaitAdmin("I'm reloading");
    assertThat(awaitAdmin("Reloaded"))
        .startsWith("Reloaded in 3.2 seconds: 1 added, 1 changed, 0 removed, 7 unchanged, 1 failed")
        .contains("123 passages", "Added new", "Failed bad.txt: It is &lt;empty&gt;.")
        .contains("Skipped plan.md: is a draft", "Notice a.md: published 'soon' is no day")
        .contains("Ignored: 3 .csv, 1 .pdf");
  }

  @Test
  void showsWhyAReloadFailed() {
    start(
        progress -> {
          throw new ReloadException("The folder seeds is empty.");
        });
    bot.command(slack.admin(), "reload");
    assertThat(awaitAdmin("The folder")).isEqualTo("The folder seeds is empty.");
  }

  @Test
  void refusesASecondReloadWhileOneRuns() {
    CountDownLatch gate = new CountDownLatch(1);
    start(
        progress -> {
          awaitQuietly(gate);
          return RunningBot.NOTHING_NEW.reload(progress);
        });
    bot.command(slack.admin(), "reload");
    awaitAdmin("I'm reloading");
    bot.command(slack.admin(), "reload");
    awaitAdmin("I'm already reloading");
    gate.countDown();
  }
}
