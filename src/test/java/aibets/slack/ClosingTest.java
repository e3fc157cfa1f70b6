package aibets.slack;

import static aibets.slack.Payloads.command;
import static aibets.slack.Workspace.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see while the bot closes. */
class ClosingTest {

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
}
