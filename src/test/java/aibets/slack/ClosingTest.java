package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
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
  void finishesAQuestionThatIsInWorkWhenItCloses() throws Exception {
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
}
