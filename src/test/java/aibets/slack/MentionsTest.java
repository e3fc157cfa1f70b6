package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MentionsTest {

  private static final String METHOD = "chat.postMessage";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBotHearingMentions();
  private final HeldAnswerer answerer = new HeldAnswerer();
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot = new RunningBot(slack, answerer);
  }

  @AfterEach
  void close() {
    answerer.release();
    bot.close();
  }

  @Test
  void tellsOnlyTheAskerThatTheQueueIsFull() {
    bot.close();
    bot = new RunningBot(slack, answerer, RunningBot.NOTHING_NEW, 1, 0);
    answerer.hold();
    bot.command("first");
    bot.awaitAcks(1);
    bot.mention("second");
    Seen refusal = slack.awaitOnly(slack.asker());
    assertThat(refusal.text()).startsWith("I'm answering 1 question right now");
    assertThat(refusal.isEphemeral()).isTrue();
  }

  @Test
  void answersAMentionInAThreadUnderIt() {
    String mention = bot.mention("Who bets on chips?");
    assertThat(slack.awaitOnly(slack.asker()).thread()).isEqualTo(mention);
    assertThat(slack.calls(METHOD).get(0).path("unfurl_links").asText()).isEqualTo("0");
    assertThat(answerer.questions()).containsExactly("Who bets on chips?");
  }

  @Test
  void staysInTheThreadOfAMention() {
    String first = slack.colleague().say(GENERAL, "Chips?");
    slack.asker().reply(GENERAL, first, "@ai-bets Who?");
    assertThat(slack.awaitOnly(slack.asker()).thread()).isEqualTo(first);
  }

  @Test
  void helpsWhenAMentionIsEmpty() {
    slack.asker().say(GENERAL, " @ai-bets  ");
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("/ai-bets");
  }

  @Test
  void answersARedeliveredMentionOnce() {
    slack.sandbox().faults().loseAcks(1);
    bot.mention("Who?");
    bot.awaitSaid(1);
    slack.sandbox().advance(Duration.ofSeconds(3));
    bot.awaitAcks(1);
    bot.close();
    assertThat(slack.said(slack.asker())).hasSize(1);
  }

  @Test
  void answersOneMessageThatArrivesAsTwoEventsOnce() {
    bot.mention("Who?");
    bot.awaitAcks(1);
    slack.resend(payload -> payload.put("event_id", "EvOTHER"));
    bot.awaitAcks(2);
    bot.close();
    assertThat(slack.said(slack.asker())).hasSize(1);
  }

  @Test
  void ignoresBotsAndItselfAndEdits() {
    bot.mention("Who?");
    bot.awaitAcks(1);
    slack.resend(payload -> event(payload, "1.0").put("bot_id", "B0OTHER"));
    slack.resend(payload -> event(payload, "2.0").put("user", "U0BOT"));
    slack.resend(payload -> event(payload, "3.0").putObject("edited"));
    bot.awaitAcks(4);
    bot.close();
    assertThat(answerer.questions()).hasSize(1);
  }

  /** Turns a payload into that of another event, and returns the event. */
  private static ObjectNode event(ObjectNode payload, String ts) {
    payload.put("event_id", "Ev" + ts);
    return payload.withObjectProperty("event").put("ts", ts);
  }

  @Test
  void triesAgainWhenSlackAsksToWait() {
    slack.sandbox().faults().rateLimit(METHOD, Duration.ofSeconds(1));
    long began = System.nanoTime();
    bot.mention("Who?");
    bot.awaitSaid(1);
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(slack.refused()).containsExactly(METHOD + ": ratelimited");
  }

  @Test
  void asksOnceMoreWhenSlackAsksToWaitAThirdTime() {
    for (int i = 0; i < 3; i++) {
      slack.sandbox().faults().rateLimit(METHOD, Duration.ofSeconds(1));
    }
    bot.mention("Who?");
    bot.awaitSaid(1);
    bot.close();
    assertThat(slack.said(slack.asker())).hasSize(1);
    assertThat(slack.refused()).hasSize(3);
  }

  @Test
  void sendsTheTextAloneWhenSlackRefusesTheBlocks() {
    slack.sandbox().faults().fail(METHOD, "msg_blocks_too_long");
    bot.mention("Who?");
    Seen answer = slack.awaitOnly(slack.asker());
    assertThat(answer.text()).contains("billion");
    assertThat(answer.blocks()).isEmpty();
  }
}
