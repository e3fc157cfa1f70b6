package aibets.slack;

import static aibets.slack.Payloads.command;
import static aibets.slack.Payloads.event;
import static aibets.slack.Payloads.mention;
import static aibets.slack.Workspace.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aibets.answer.QuestionException;
import aibets.corpus.Corpus;
import aibets.indexing.ReloadException;
import aibets.indexing.ReloadReport;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackBotTest {

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

  private SlackWebApi.Call only(String method) {
    await().atMost(Duration.ofSeconds(5)).until(() -> !slack.api.calls(method).isEmpty());
    assertThat(slack.api.calls(method)).hasSize(1);
    return slack.api.calls(method).get(0);
  }

  private JsonObject ask(String text) {
    return command(text, slack.api.responseUrl(1));
  }

  private JsonObject askAs(String user, String text) {
    JsonObject envelope = ask(text);
    envelope.getAsJsonObject("payload").addProperty("user_id", user);
    return envelope;
  }

  @Test
  void answersACommandForItsUserOnly() throws Exception {
    Response ack = slack.send(ask("Who bets on chips?"));
    assertThat(ack.getStatusCode()).isEqualTo(200);
    assertThat(shown(ack)).isEmpty();
    SlackWebApi.Call answer = only(SlackWebApi.RESPONSE);
    assertThat(answer.arguments()).containsEntry("response_type", "ephemeral");
    assertThat(answer.text())
        .isEqualTo(
            "Question: Who bets on chips?\n1. “We will spend &lt;100&gt; billion &amp; more.” —"
                + " Letter to shareholders, 5 February 2026, section “Outlook”");
    assertThat(slack.api.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void acknowledgesACommandBeforeItIsAnswered() throws Exception {
    answerer.hold();
    long start = System.nanoTime();
    assertThat(slack.send(ask("slow")).getStatusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(slack.api.calls(SlackWebApi.RESPONSE)).isEmpty();
  }

  @Test
  void postsAnEphemeralMessageWhenTheResponseUrlFails() throws Exception {
    slack.api.refuse(
        SlackWebApi.RESPONSE, new SlackWebApi.Refusal(404, "expired_url", java.util.Map.of()));
    slack.send(ask("Who?"));
    assertThat(only("chat.postEphemeral").arguments())
        .containsEntry("channel", "C0GENERAL")
        .containsEntry("user", "U0ASKER")
        .containsKey("blocks");
  }

  @Test
  void postsAnEphemeralMessageWithoutAResponseUrl() throws Exception {
    JsonObject envelope = ask("Who?");
    envelope.getAsJsonObject("payload").remove("response_url");
    slack.send(envelope);
    assertThat(only("chat.postEphemeral").text()).contains("billion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "help", "HELP "})
  void showsThreeExamplesAsHelp(String text) throws Exception {
    assertThat(shown(slack.send(ask(text)))).containsPattern("(?s)(• /ai-bets .*){3}");
    assertThat(answerer.questions()).isEmpty();
  }

  @Test
  void takesAnUnknownSubcommandForAQuestion() throws Exception {
    slack.send(ask("sources of chips"));
    only(SlackWebApi.RESPONSE);
    assertThat(answerer.questions()).containsExactly("sources of chips");
  }

  @Test
  void answersACommandThatComesTwiceOnce() throws Exception {
    slack.send(ask("Who?"));
    assertThat(slack.send(ask("Who?")).getStatusCode()).isEqualTo(200);
    slack.bot.close();
    assertThat(slack.api.calls(SlackWebApi.RESPONSE)).hasSize(1);
  }

  @Test
  void saysHowManyQuestionsItIsAnsweringWhenTheQueueIsFull() throws Exception {
    open(new Workspace(answerer, Workspace.NOTHING_NEW, 1, 1));
    answerer.hold();
    slack.send(command("first", slack.api.responseUrl(1)));
    slack.send(command("second", slack.api.responseUrl(2)));
    Response third = slack.send(command("third", slack.api.responseUrl(3)));
    assertThat(shown(third))
        .isEqualTo("I'm answering 2 questions right now; please ask again in a moment.");
  }

  @Test
  void saysSoInTheThreadOfAMentionWhenTheQueueIsFull() throws Exception {
    open(new Workspace(answerer, Workspace.NOTHING_NEW, 1, 0));
    answerer.hold();
    slack.send(command("first", slack.api.responseUrl(1)));
    slack.send(mention("<@U0BOT> second", "5.0"));
    assertThat(only("chat.postMessage").text()).startsWith("I'm answering 1 question right now");
  }

  @Test
  void answersAMentionInAThreadUnderIt() throws Exception {
    slack.send(mention("<@U0BOT> Who bets on chips?", "5.0"));
    SlackWebApi.Call answer = only("chat.postMessage");
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
    assertThat(only("chat.postMessage").arguments()).containsEntry("thread_ts", "4.0");
  }

  @Test
  void helpsWhenAMentionIsEmpty() throws Exception {
    slack.send(mention(" <@U0BOT>  ", "5.0"));
    assertThat(only("chat.postMessage").text()).contains("/ai-bets");
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
  void refusesToReloadForOthers() throws Exception {
    assertThat(shown(slack.send(ask("reload")))).contains("Only my admins").contains("U0ASKER");
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
            Duration.ofMillis(3210));
    open(new Workspace(answerer, progress -> report));
    assertThat(shown(slack.send(askAs("U0ADMIN", "reload")))).startsWith("I'm reloading");
    assertThat(only(SlackWebApi.RESPONSE).text())
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
    slack.send(askAs("U0ADMIN", "reload"));
    assertThat(only(SlackWebApi.RESPONSE).text()).isEqualTo("The folder seeds is empty.");
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
    slack.send(askAs("U0ADMIN", "reload"));
    JsonObject second = command("reload", slack.api.responseUrl(2));
    second.getAsJsonObject("payload").addProperty("user_id", "U0ADMIN");
    assertThat(shown(slack.send(second))).startsWith("I'm already reloading");
    gate.countDown();
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void showsWhyATextIsNoQuestion() throws Exception {
    open(
        new Workspace(
            question -> {
              throw new QuestionException("Please ask in words <@U1>.");
            }));
    slack.send(ask("???"));
    assertThat(only(SlackWebApi.RESPONSE).text()).isEqualTo("Please ask in words &lt;@U1&gt;.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellsOfAFailureWithAReference(boolean error) throws Exception {
    open(
        new Workspace(
            question -> {
              if (error) {
                throw new StackOverflowError();
              }
              throw new IllegalStateException("broken");
            }));
    slack.send(ask("Who?"));
    assertThat(only(SlackWebApi.RESPONSE).text())
        .containsPattern("^Something went wrong .* reference [0-9a-f]{8}\\.$");
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
  void postsAnEphemeralMessageWhenTheResponseUrlAsksToWaitTooLong() throws Exception {
    slack.api.refuse(SlackWebApi.RESPONSE, SlackWebApi.Refusal.rateLimited(31));
    slack.send(ask("Who?"));
    assertThat(only("chat.postEphemeral").text()).contains("billion");
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

  @Test
  void finishesAQuestionThatIsInWorkWhenItCloses() throws Exception {
    answerer.hold();
    slack.send(ask("Who?"));
    Thread closing = new Thread(slack.bot::close);
    closing.start();
    answerer.release();
    closing.join(10_000);
    assertThat(slack.api.calls(SlackWebApi.RESPONSE)).hasSize(1);
  }

  @Test
  void tellsThoseItCannotServeWhenItCloses() throws Exception {
    open(new Workspace(answerer, Workspace.NOTHING_NEW, 1, 4));
    answerer.hold();
    slack.send(command("in work", slack.api.responseUrl(1)));
    slack.send(command("waiting", slack.api.responseUrl(2)));
    slack.bot.close();
    assertThat(slack.api.calls(SlackWebApi.RESPONSE))
        .extracting(SlackWebApi.Call::text)
        .hasSize(2)
        .allMatch(text -> text.startsWith("I'm being restarted"));
  }

  @Test
  void saysThatItIsBeingRestartedWhenAskedThen() throws Exception {
    slack.bot.close();
    assertThat(shown(slack.send(ask("Who?")))).startsWith("I'm being restarted");
  }

  @Test
  void knowsNoOtherCommand() throws Exception {
    JsonObject envelope = ask("Who?");
    envelope.getAsJsonObject("payload").addProperty("command", "/other");
    assertThat(shown(slack.send(envelope))).isEqualTo("I don't know /other; try /ai-bets help.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "block_actions",
        "global_shortcut",
        "message_shortcut",
        "view_submission",
        "view_closed",
        "unknown_event"
      })
  void acknowledgesWhatNobodyHandles(String payload) throws Exception {
    assertThat(slack.send(Payloads.load(payload)).getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown_payload", "broken_event", "block_actions"})
  void acknowledgesEvenAnEnvelopeThatBoltCannotRead(String payload) {
    JsonObject envelope = Payloads.load(payload);
    assertThat(new Envelopes(slack.bot.app(), new Incidents()).acknowledge(envelope.toString()))
        .contains("{\"envelope_id\":" + envelope.get("envelope_id") + "}");
  }

  @Test
  void sendsNothingBackForHello() {
    assertThat(new Envelopes(slack.bot.app(), new Incidents()).acknowledge("{\"type\":\"hello\"}"))
        .isEmpty();
  }
}
