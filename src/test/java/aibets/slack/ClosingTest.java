package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClosingTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBotHearingMentions();
  private final HeldAnswerer answerer = new HeldAnswerer();
  private RunningBot bot;

  @AfterEach
  void close() {
    answerer.release();
    bot.close();
    assertThat(slack.refused()).isEmpty();
  }

  @Test
  void finishesAQuestionInProgressWhenItCloses() throws Exception {
    bot = new RunningBot(slack, answerer);
    answerer.hold();
    bot.command("Who?");
    bot.awaitAcks(1);
    Thread closing = new Thread(bot::close);
    closing.start();
    answerer.release();
    closing.join(10_000);
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("billion");
  }

  @Test
  void notifiesThoseItCannotServeWhenItCloses() {
    bot = new RunningBot(slack, answerer, RunningBot.NOTHING_NEW, 1, 4);
    answerer.hold();
    bot.command("in work");
    bot.command("waiting");
    bot.awaitAcks(2);
    assertThat(bot.bot.status().alive()).isEqualTo(1);
    bot.close();
    assertThat(bot.bot.status().alive()).isZero();
    assertThat(slack.said(slack.asker()))
        .hasSize(2)
        .allMatch(seen -> seen.text().startsWith("I'm being restarted"));
  }

  @Test
  void reportsNoFailureOfActionsThatItCannotFinishWhenItCloses() {
    WatchedArchive archive = new WatchedArchive(MemoryArchive.empty());
    bot = new RunningBot(slack, answerer, archive.archive());
    bot.command("Who?");
    Seen answer = slack.awaitOnly(slack.asker());
    archive.hold();
    try (LoggedLines logged = LoggedLines.of("aibets.desk")) {
      slack.asker().press(GENERAL, answer.ts(), "show-context", MissingNode.getInstance());
      bot.command("not stored");
      bot.awaitAcks(3);
      bot.close();
      slack.awaitThat(() -> aborted(logged).size() == 1);
      assertThat(logged.from(Level.ERROR)).isEmpty();
    } finally {
      archive.release();
    }
    assertThat(slack.said(slack.asker()))
        .filteredOn(seen -> seen.text().startsWith("I'm being restarted"))
        .hasSize(2);
  }

  private static List<String> aborted(LoggedLines logged) {
    return logged.from(Level.INFO).stream()
        .filter(line -> line.startsWith("An action was aborted"))
        .toList();
  }
}
