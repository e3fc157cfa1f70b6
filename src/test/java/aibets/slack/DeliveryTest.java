package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.sandbox.Faults;
import aibets.sandbox.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, the asker sees exactly one answer. */
class DeliveryTest {

  private static final String POST = "chat.postMessage";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final MemoryArchive archive = MemoryArchive.empty();
  private RunningBot bot;

  private static Answer answer(String question, List<String> earlier) {
    return Answers.quoting(question, Answers.quote("Chips."));
  }

  @BeforeEach
  void start() {
    bot = new RunningBot(slack, DeliveryTest::answer, archive);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private Faults faults() {
    return slack.sandbox().faults();
  }

  private void awaitOneAnswer() {
    bot.awaitSaid(1);
    slack.awaitThat(() -> archive.storage().requests().resume().isEmpty());
    assertThat(slack.said(slack.asker())).hasSize(1);
    assertThat(slack.said(slack.asker()).get(0).text()).contains("Chips.");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void arrivesDespiteFailuresOfSlack(int status) {
    faults().status(POST, status);
    bot.mention("who bets?");
    awaitOneAnswer();
  }

  @Test
  void arrivesOnceIfSlackPostsItButReportsAFailure() {
    faults().loseAnswers(POST, 1);
    bot.mention("who bets?");
    awaitOneAnswer();
  }

  @Test
  void arrivesPrivatelyWhereTheBotMayNotWrite() {
    faults().failAlways(POST, "restricted_action");
    bot.mention("who bets?");
    awaitOneAnswer();
    assertThat(slack.said(slack.asker()).get(0).isEphemeral()).isTrue();
  }

  @Test
  void isKeptForTheNextStartIfItCannotBeDelivered() {
    faults().failAlways(POST, "fatal_error");
    faults().failAlways("chat.postEphemeral", "fatal_error");
    bot.mention("who bets?");
    slack.awaitThat(
        () -> slack.refused().stream().anyMatch(each -> each.startsWith("chat.postEphemeral")));
    bot.close();
    faults().mend(POST);
    bot = new RunningBot(slack, DeliveryTest::answer, archive);
    awaitOneAnswer();
  }

  @Test
  void arrivesAnotherWayIfTheResponseUrlIsBroken() {
    faults().status(Faults.RESPONSE_URL, 500, 500, 500);
    bot.command("who bets?");
    awaitOneAnswer();
  }
}
