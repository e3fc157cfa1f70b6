package aibets.slack;

import static aibets.slack.Payloads.command;
import static aibets.slack.Workspace.shown;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.QuestionException;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

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

  private JsonObject ask(String text) {
    return command(text, slack.api.responseUrl(1));
  }

  @Test
  void answersACommandForItsUserOnly() throws Exception {
    Response ack = slack.send(ask("Who bets on chips?"));
    assertThat(ack.getStatusCode()).isEqualTo(200);
    assertThat(shown(ack)).isEmpty();
    SlackWebApi.Call answer = slack.only(SlackWebApi.RESPONSE);
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
    assertThat(slack.only("chat.postEphemeral").arguments())
        .containsEntry("channel", "C0GENERAL")
        .containsEntry("user", "U0ASKER")
        .containsKey("blocks");
  }

  @Test
  void postsAnEphemeralMessageWithoutAResponseUrl() throws Exception {
    JsonObject envelope = ask("Who?");
    envelope.getAsJsonObject("payload").remove("response_url");
    slack.send(envelope);
    assertThat(slack.only("chat.postEphemeral").text()).contains("billion");
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
    slack.only(SlackWebApi.RESPONSE);
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
  void showsWhyATextIsNoQuestion() throws Exception {
    open(
        new Workspace(
            (question, earlier) -> {
              throw new QuestionException("Please ask in words <@U1>.");
            }));
    slack.send(ask("???"));
    assertThat(slack.only(SlackWebApi.RESPONSE).text())
        .isEqualTo("Please ask in words &lt;@U1&gt;.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellsOfAFailureWithAReference(boolean error) throws Exception {
    open(
        new Workspace(
            (question, earlier) -> {
              if (error) {
                throw new StackOverflowError();
              }
              throw new IllegalStateException("broken");
            }));
    slack.send(ask("Who?"));
    assertThat(slack.only(SlackWebApi.RESPONSE).text())
        .containsPattern("^Something went wrong .* reference [0-9a-f]{8}\\.$");
  }

  @Test
  void postsAnEphemeralMessageWhenTheResponseUrlAsksToWaitTooLong() throws Exception {
    slack.api.refuse(SlackWebApi.RESPONSE, SlackWebApi.Refusal.rateLimited(31));
    slack.send(ask("Who?"));
    assertThat(slack.only("chat.postEphemeral").text()).contains("billion");
  }

  @Test
  void knowsNoOtherCommand() throws Exception {
    JsonObject envelope = ask("Who?");
    envelope.getAsJsonObject("payload").addProperty("command", "/other");
    assertThat(shown(slack.send(envelope))).isEqualTo("I don't know /other; try /ai-bets help.");
  }
}
