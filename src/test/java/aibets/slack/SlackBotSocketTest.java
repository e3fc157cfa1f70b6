package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The whole bot in a local workspace, over Socket Mode and the Web API. */
class SlackBotSocketTest {

  private static final Duration ACK = Duration.ofSeconds(3);

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBotHearingMentions();
  private final HeldAnswerer answerer = new HeldAnswerer();
  private SlackBot bot;

  @BeforeEach
  void wire() {
    bot = RunningBot.stopped(slack, answerer, RunningBot.NOTHING_NEW, 2, 4);
  }

  @AfterEach
  void close() {
    answerer.release();
    bot.close();
    assertThat(slack.refused()).isEmpty();
  }

  private void ask(String question) {
    slack.asker().command(GENERAL, "/ai-bets " + question);
  }

  private String mention(String question) {
    return slack.asker().say(GENERAL, "@ai-bets " + question);
  }

  private void awaitAcks(int count) {
    slack.awaitThat(() -> slack.ackTimes().size() == count);
  }

  private void awaitSaid(int count) {
    slack.awaitThat(() -> slack.said(slack.asker()).size() == count);
  }

  @Test
  void answersAMentionInItsThreadForAll() {
    bot.start();
    String question = mention("Who bets?");
    Seen answer = slack.awaitOnly(slack.colleague());
    assertThat(answer.thread()).isEqualTo(question);
    assertThat(answer.isEphemeral()).isFalse();
    assertThat(answerer.questions()).containsExactly("Who bets?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script> & <!channel> <@U0ADMIN>",
        "*bold* `code` https://example.org/?a=b|c",
        "\u202eright to left \u0000 and null"
      })
  void echoesHostileQuestionsAsText(String question) {
    bot.start();
    mention(question);
    Seen answer = slack.awaitOnly(slack.asker());
    assertThat(answer.text()).doesNotContain("<!", "<@", "<script");
    assertThat(answer.json().path("blocks").findValuesAsText("type")).doesNotContain("broadcast");
  }

  @Test
  void answersAQuestionThatIsFarTooLong() {
    bot.start();
    ask("why ".repeat(10_000));
    assertThat(slack.awaitOnly(slack.asker()).text()).isNotEmpty();
  }

  @Test
  void acknowledgesInTimeAndAnswersLater() {
    bot.start();
    answerer.hold();
    ask("Who bets?");
    mention("Who bets?");
    awaitAcks(2);
    assertThat(slack.said(slack.asker())).isEmpty();
    System.out.println("times to ack: " + slack.ackTimes());
    answerer.release();
    awaitSaid(2);
  }

  @Test
  void acknowledgesABurstInTimeWhileAllWorkersAreBusy() {
    bot.start();
    answerer.hold();
    for (int i = 0; i < 40; i++) {
      ask("question " + i);
    }
    awaitAcks(40);
    List<Duration> times = slack.ackTimes().stream().sorted().toList();
    System.out.println("acks of 40 with all workers busy, in order of time: " + times);
    assertThat(times).allMatch(time -> time.compareTo(ACK) < 0);
    answerer.release();
    slack.awaitThat(() -> slack.calls("response_url").size() == 40);
    awaitSaid(40);
  }

  @Test
  void acknowledgesAgainButDoesNotAnswerTwice() {
    slack.sandbox().faults().duplicateEvents(true);
    bot.start();
    mention("Who bets?");
    awaitAcks(2);
    bot.close();
    assertThat(slack.said(slack.asker())).hasSize(1);
  }

  @Test
  void answersOnceWhenTheAcknowledgementIsLost() {
    bot.start();
    slack.sandbox().faults().loseAcks(1);
    mention("Who bets?");
    awaitSaid(1);
    slack.sandbox().advance(ACK);
    awaitAcks(1);
    bot.close();
    assertThat(slack.said(slack.asker())).hasSize(1);
  }

  @Test
  void answersWhatIsInFlightWhenItCloses() throws Exception {
    bot.start();
    answerer.hold();
    ask("Who bets?");
    awaitAcks(1);
    Thread closing = new Thread(bot::close);
    closing.start();
    answerer.release();
    bot.awaitStop();
    closing.join(5_000);
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("billion");
  }

  @Test
  void reconnectsWhenSlackRefreshesTheConnection() {
    bot.start();
    slack.sandbox().refresh();
    awaitNewConnection();
    mention("Who bets?");
    awaitSaid(1);
  }

  @Test
  void reconnectsWhenTheConnectionIsDropped() {
    bot.start();
    slack.sandbox().drop();
    awaitNewConnection();
    mention("Who bets?");
    awaitSaid(1);
  }

  private void awaitNewConnection() {
    slack.awaitThat(
        () ->
            slack.calls("apps.connections.open").size() == 2 && slack.sandbox().connections() == 1);
  }

  @Test
  void notifiesEveryoneWhoAsksWhileItCloses() throws Exception {
    bot.start();
    answerer.hold();
    ask("in work");
    awaitAcks(1);
    Thread closing = new Thread(bot::close);
    closing.start();
    slack.awaitThat(() -> closing.getState() == Thread.State.TIMED_WAITING);
    slack.colleague().command(GENERAL, "/ai-bets late");
    slack.colleague().say(GENERAL, "@ai-bets later");
    awaitAcks(3);
    answerer.release();
    closing.join(10_000);
    assertThat(slack.said(slack.colleague()))
        .hasSize(2)
        .allMatch(seen -> seen.text().startsWith("I'm being restarted") && seen.isEphemeral());
    assertThat(slack.said(slack.asker())).anyMatch(seen -> seen.text().contains("billion"));
  }

  @Test
  void leavesNoThreadBehind() {
    bot.start();
    mention("Who bets?");
    awaitSaid(1);
    bot.close();
    slack.awaitThat(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .map(Thread::getName)
                .noneMatch(name -> name.startsWith("desk-") || name.contains("Grizzly")));
  }

  @Test
  void logsNoTokenAtAnyLevelAndNoQuestionAtInfo() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level level = root.getLevel();
    LoggedLines logged = LoggedLines.of(root.getName());
    root.setLevel(Level.TRACE);
    try (logged) {
      bot.start();
      ask("a secret question");
      mention("a secret question");
      awaitSaid(2);
      bot.close();
    } finally {
      root.setLevel(level);
    }
    assertThat(logged.from(Level.TRACE))
        .hasSizeGreaterThan(10)
        .noneMatch(line -> line.contains(slack.sandbox().botToken()))
        .noneMatch(line -> line.contains(slack.sandbox().appToken()));
    assertThat(logged.from(Level.INFO))
        .noneMatch(line -> line.contains("secret question") || line.contains("ticket="));
  }
}
