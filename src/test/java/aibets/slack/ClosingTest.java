package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.node.MissingNode;
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
  void reportsNoFailureOfActionsThatItCannotFinishWhenItCloses() throws Exception {
    MemoryArchive memory = MemoryArchive.empty();
    WatchedArchive archive = new WatchedArchive(memory);
    bot = new RunningBot(slack, answerer, archive.archive());
    bot.command("Who?");
    Seen answer = slack.awaitOnly(slack.asker());
    archive.hold();
    try (LoggedLines logged = LoggedLines.of("aibets.desk")) {
      slack.asker().press(GENERAL, answer.ts(), "show-context", MissingNode.getInstance());
      bot.command("not stored");
      bot.awaitAcks(3);
      Thread closing = new Thread(bot::close);
      closing.start();
      slack.awaitThat(() -> toldOfARestart() == 2);
      memory.storage().close();
      archive.release();
      closing.join();
      slack.awaitThat(() -> aborted(logged) == 1);
      assertThat(logged.from(Level.ERROR)).isEmpty();
    } finally {
      archive.release();
    }
  }

  private long toldOfARestart() {
    return slack.said(slack.asker()).stream()
        .filter(seen -> seen.text().startsWith("I'm being restarted"))
        .count();
  }

  private static long aborted(LoggedLines logged) {
    return logged.from(Level.INFO).stream()
        .filter(line -> line.startsWith("An action was aborted"))
        .count();
  }
}
