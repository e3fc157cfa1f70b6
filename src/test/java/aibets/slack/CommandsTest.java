package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answerer;
import aibets.answer.QuestionException;
import aibets.sandbox.Faults;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  private static final String POST_EPHEMERAL = "chat.postEphemeral";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
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

  private void restart(Answerer other, int workers, int queue) {
    bot.close();
    bot = new RunningBot(slack, other, RunningBot.NOTHING_NEW, workers, queue);
  }

  private Seen answer(String question) {
    bot.command(question);
    return slack.awaitOnly(slack.asker());
  }

  @Test
  void answersACommandForItsUserOnly() {
    Seen answer = answer("Who bets on chips?");
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.text())
        .isEqualTo(
            "Question: Who bets on chips?\n“We will spend &lt;100&gt; billion &amp; more.” —"
                + " Letter to shareholders, 5 February 2026, section “Outlook”");
    assertThat(slack.said(slack.colleague())).isEmpty();
  }

  @Test
  void acknowledgesACommandBeforeItIsAnswered() {
    answerer.hold();
    bot.command("slow");
    bot.awaitAcks(1);
    assertThat(slack.ackTimes().get(0)).isLessThan(Duration.ofSeconds(1));
    assertThat(slack.said(slack.asker())).isEmpty();
  }

  @Test
  void postsAnEphemeralMessageWhenTheResponseUrlFails() {
    slack.sandbox().faults().status(Faults.RESPONSE_URL, 404);
    assertThat(answer("Who?").isEphemeral()).isTrue();
    assertThat(slack.calls(POST_EPHEMERAL)).hasSize(1);
  }

  @Test
  void postsAnEphemeralMessageWithoutAResponseUrl() {
    answer("Who?");
    slack.resend(
        payload -> {
          payload.remove("response_url");
          payload.put("trigger_id", "another");
        });
    bot.awaitSaid(2);
    assertThat(slack.calls(POST_EPHEMERAL)).hasSize(1);
  }

  @Test
  void postsAnEphemeralMessageWhenTheResponseUrlAsksToWaitTooLong() {
    slack.sandbox().faults().rateLimit(Faults.RESPONSE_URL, Duration.ofSeconds(31));
    assertThat(answer("Who?").text()).contains("billion");
    assertThat(slack.calls(POST_EPHEMERAL)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "help", "HELP "})
  void showsThreeExamplesAsHelp(String text) {
    assertThat(answer(text).text()).containsPattern("(?s)(• /ai-bets .*){3}");
    assertThat(answerer.questions()).isEmpty();
  }

  @Test
  void listsTheSources() {
    assertThat(answer("sources").text()).isEqualTo("0 documents, 0 passages.\nIgnored: 2 .csv");
  }

  @Test
  void reportsItsStatus() {
    assertThat(answer("status").text())
        .isEqualTo(
            "I answer from 0 documents, 0 passages.\n"
                + "In progress or waiting: 0 of at most 6 questions.");
  }

  @Test
  void treatsAnUnknownSubcommandAsAQuestion() {
    answer("sources of chips");
    assertThat(answerer.questions()).containsExactly("sources of chips");
  }

  @Test
  void answersADuplicateCommandOnce() {
    answer("Who?");
    slack.resend(payload -> {});
    bot.awaitAcks(2);
    bot.close();
    assertThat(slack.said(slack.asker())).hasSize(1);
  }

  @Test
  void saysHowManyQuestionsItIsAnsweringWhenTheQueueIsFull() {
    restart(answerer, 1, 1);
    answerer.hold();
    bot.command("first");
    bot.awaitAcks(1);
    bot.command("second");
    bot.awaitAcks(2);
    assertThat(answer("third").text())
        .isEqualTo("I'm answering 2 questions right now; please ask again in a moment.");
  }

  @Test
  void answersQuestionsWhileOverviewsAreUnderway() {
    CountDownLatch gate = new CountDownLatch(1);
    restart(
        (question, earlier) -> {
          if (!question.equals("Who?")) {
            await(gate);
          }
          return Answers.silent(question);
        },
        1,
        4);
    for (String overview : List.of("compare A with B", "bets", "timeline", "bets jepa")) {
      bot.command(slack.colleague(), overview);
    }
    assertThat(answer("Who?").text()).contains("The sources do not say");
    gate.countDown();
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void explainsWhyATextIsNotAQuestion() {
    restart(
        (question, earlier) -> {
          throw new QuestionException("Please ask in words <@U1>.");
        },
        1,
        1);
    assertThat(answer("???").text()).isEqualTo("Please ask in words &lt;@U1&gt;.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void reportsAFailureWithAReference(boolean error) {
    restart(
        (question, earlier) -> {
          if (error) {
            throw new StackOverflowError();
          }
          throw new IllegalStateException("broken");
        },
        1,
        1);
    assertThat(answer("Who?").text())
        .containsPattern("^Something went wrong .* reference [0-9a-f]{8}\\.$");
  }

  @Test
  void usesTheCommandThatTheAppHasInSlack() {
    answer("Who?");
    slack.resend(
        payload ->
            payload.put("command", "/handbook").put("text", "help").put("trigger_id", "another"));
    assertThat(slack.await(slack.asker(), seen -> seen.text().contains("/handbook")).text())
        .contains("• /handbook sources: lists the documents")
        .doesNotContain("/ai-bets");
  }
}
