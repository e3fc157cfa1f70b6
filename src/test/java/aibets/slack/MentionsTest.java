package aibets.slack;

import static aibets.slack.Payloads.command;
import static aibets.slack.Payloads.event;
import static aibets.slack.Payloads.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MentionsTest {

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

  @Test
  void saysSoInTheThreadOfAMentionWhenTheQueueIsFull() throws Exception {
    open(new Workspace(answerer, Workspace.NOTHING_NEW, 1, 0));
    answerer.hold();
    slack.send(command("first", slack.api.responseUrl(1)));
    slack.send(mention("<@U0BOT> second", "5.0"));
    assertThat(slack.only("chat.postMessage").text())
        .startsWith("I'm answering 1 question right now");
  }

  @Test
  void answersAMentionInAThreadUnderIt() throws Exception {
    slack.send(mention("<@U0BOT> Who bets on chips?", "5.0"));
    SlackWebApi.Call answer = slack.only("chat.postMessage");
    assertThat(answer.arguments())
        .containsEntry("channel", "C0GENERAL")
        .containsEntry("thread_ts", "5.0")
        .containsEntry("unfurl_links", "0");
    assertThat(answer.authorization()).isEqualTo("Bearer " + SlackWebApi.BOT_TOKEN);
    assertThat(answerer.questions()).containsExactly("Who bets on chips?");
  }

  @Test
  void staysInTheThreadThatAMentionStandsIn() throws Exception {
    JsonObject envelope = mention("<@U0BOT> Who?", "5.0");
    event(envelope).addProperty("thread_ts", "4.0");
    slack.send(envelope);
    assertThat(slack.only("chat.postMessage").arguments()).containsEntry("thread_ts", "4.0");
  }

  @Test
  void helpsWhenAMentionIsEmpty() throws Exception {
    slack.send(mention(" <@U0BOT>  ", "5.0"));
    assertThat(slack.only("chat.postMessage").text()).contains("/ai-bets");
  }

  @Test
  void answersARedeliveredMentionOnce() throws Exception {
    slack.send(mention("<@U0BOT> Who?", "5.0"));
    JsonObject again = mention("<@U0BOT> Who?", "5.0");
    again.addProperty("retry_attempt", 1);
    assertThat(slack.send(again).getStatusCode()).isEqualTo(200);
    slack.bot.close();
    assertThat(slack.api.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void answersOneMessageThatArrivesAsTwoEventsOnce() throws Exception {
    slack.send(mention("<@U0BOT> Who?", "5.0"));
    JsonObject other = mention("<@U0BOT> Who?", "5.0");
    other.getAsJsonObject("payload").addProperty("event_id", "EvOTHER");
    slack.send(other);
    slack.bot.close();
    assertThat(slack.api.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void ignoresBotsAndItselfAndEdits() throws Exception {
    JsonObject bot = mention("<@U0BOT> Who?", "5.0");
    event(bot).addProperty("bot_id", "B0OTHER");
    JsonObject self = mention("<@U0BOT> Who?", "6.0");
    event(self).addProperty("user", "U0BOT");
    JsonObject edit = mention("<@U0BOT> Who?", "7.0");
    edit.getAsJsonObject("payload").getAsJsonObject("event").add("edited", new JsonObject());
    for (JsonObject envelope : List.of(bot, self, edit)) {
      assertThat(slack.send(envelope).getStatusCode()).isEqualTo(200);
    }
    slack.bot.close();
    assertThat(answerer.questions()).isEmpty();
  }

  @Test
  void triesAgainWhenSlackAsksToWait() throws Exception {
    slack.api.refuse("chat.postMessage", SlackWebApi.Refusal.rateLimited(1));
    slack.send(mention("<@U0BOT> Who?", "5.0"));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> slack.api.calls("chat.postMessage").size() == 2);
    List<SlackWebApi.Call> calls = slack.api.calls("chat.postMessage");
    assertThat(Duration.ofNanos(calls.get(1).nanos() - calls.get(0).nanos()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void givesUpWhenSlackAsksToWaitAThirdTime() throws Exception {
    SlackWebApi.Refusal wait = SlackWebApi.Refusal.rateLimited(1);
    slack.api.refuse("chat.postMessage", wait, wait, wait);
    slack.send(mention("<@U0BOT> Who?", "5.0"));
    slack.bot.close();
    assertThat(slack.api.calls("chat.postMessage")).hasSize(3);
  }

  @Test
  void sendsTheTextAloneWhenSlackRefusesTheBlocks() throws Exception {
    slack.api.refuse("chat.postMessage", SlackWebApi.Refusal.error("msg_blocks_too_long"));
    slack.send(mention("<@U0BOT> Who?", "5.0"));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> slack.api.calls("chat.postMessage").size() == 2);
    assertThat(slack.api.calls("chat.postMessage").get(1).arguments()).doesNotContainKey("blocks");
  }
}
