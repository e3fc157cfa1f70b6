package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.desk.ChannelPolicy;
import aibets.desk.ChannelPolicy.Mode;
import aibets.sandbox.SandboxExtension;
import aibets.storage.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels in which nobody needs to mention the bot. */
class AskingChannelTest {

  private static final String SENTINEL = "Who is last?";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final MemoryArchive archive = MemoryArchive.empty();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger lunches = new AtomicInteger();
  private RunningBot bot;

  @AfterEach
  void close() {
    gate.countDown();
    bot.close();
  }

  private void start(Mode mode) {
    ChannelPolicy.Rules rules = new ChannelPolicy.Rules(Map.of(), Map.of(GENERAL, mode));
    bot = new RunningBot(slack, this::answer, archive, rules, SlackOptions.USUAL_NAME);
  }

  /** Until then, a question that nobody asked the bot gives way. */
  private void awaitThatNothingIsUnderway() {
    slack.awaitThat(() -> bot.bot.status().underway() == 0);
  }

  /** Answers unless the question is about lunch. */
  private Answer answer(String question, List<String> earlier) {
    if (question.contains("lunch")) {
      lunches.incrementAndGet();
    }
    if (question.contains("slow")) {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return question.contains("lunch")
        ? Answers.perhaps(question, Answers.quote("Lunch?"))
        : Answers.quoting(question, Answers.quote("To " + question));
  }

  /** An answer to a mention proves that everything before is done, because there is one worker. */
  private void assertThatNobodyNoticedAnything() {
    bot.mention(SENTINEL);
    slack.await(slack.asker(), seen -> seen.text().contains("To " + SENTINEL));
    assertThat(slack.said(slack.asker())).hasSize(1);
    assertThat(slack.said(slack.colleague())).hasSize(1);
    assertThat(slack.calls("assistant.threads.setStatus")).hasSize(1);
    assertThat(slack.calls("reactions.add")).isEmpty();
    assertThat(archive.storage().journal().since(Instant.EPOCH))
        .extracting(Journal.Asked::text)
        .containsExactly(SENTINEL);
    slack.awaitThat(() -> archive.storage().requests().resume().isEmpty());
  }

  @Test
  void answersAQuestionWithoutAMentionInItsThread() {
    start(Mode.AUTO);
    String question = slack.asker().say(GENERAL, "does anybody know who bets?");
    assertThat(slack.awaitOnly(slack.colleague()).thread()).isEqualTo(question);
    assertThat(slack.calls("assistant.threads.setStatus")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chips are dear.", "where is lunch?", "@ben who bets?", "how are you?"})
  void ignoresAllOtherMessages(String text) {
    start(Mode.AUTO);
    slack.asker().say(GENERAL, text);
    assertThatNobodyNoticedAnything();
  }

  @Test
  void ignoresUnaddressedQuestionsByDefault() {
    start(Mode.MENTIONS);
    slack.asker().say(GENERAL, "who bets?");
    assertThatNobodyNoticedAnything();
  }

  @Test
  void answersNeitherAppsNorInThreadsOfOthers() {
    start(Mode.ALL);
    slack.sandbox().announce(GENERAL, "Who bets?");
    String question = slack.colleague().say("C0RANDOM", "Chips are dear.");
    slack.asker().reply("C0RANDOM", question, "who bets?");
    assertThatNobodyNoticedAnything();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isSilentOnceAPersonHasAnswered(boolean byAnother) {
    start(Mode.AUTO);
    String question = slack.asker().say(GENERAL, "who is slow?");
    (byAnother ? slack.colleague() : slack.asker()).reply(GENERAL, question, "It was Ben.");
    gate.countDown();
    if (byAnother) {
      assertThatNobodyNoticedAnything();
    } else {
      assertThat(slack.awaitOnly(slack.asker()).thread()).isEqualTo(question);
    }
  }

  @Test
  void isSilentIfSlackCannotSayWhetherAPersonHasAnswered() {
    start(Mode.AUTO);
    slack.sandbox().faults().fail("conversations.replies", "fatal_error");
    slack.asker().say(GENERAL, "who bets?");
    assertThatNobodyNoticedAnything();
  }

  @Test
  void followsUpInItsThreadsOnlyWithAnAnswer() {
    start(Mode.AUTO);
    String question = slack.asker().say(GENERAL, "who bets?");
    slack.awaitOnly(slack.asker());
    slack.awaitThat(() -> archive.storage().answers().reply(GENERAL, question).isPresent());
    awaitThatNothingIsUnderway();
    slack.asker().reply(GENERAL, question, "where is lunch?");
    slack.awaitThat(() -> lunches.get() > 0);
    awaitThatNothingIsUnderway();
    slack.asker().reply(GENERAL, question, "who else?");
    slack.await(slack.asker(), seen -> seen.text().contains("To who else?"));
    assertThat(slack.said(slack.asker())).hasSize(2);
  }

  @Test
  void treatsEveryMessageAsAQuestionIfAskedTo() {
    start(Mode.ALL);
    String message = slack.asker().say(GENERAL, "@ben lunch");
    assertThat(slack.awaitOnly(slack.colleague()).thread()).isEqualTo(message);
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("This may help");
  }

  @Test
  void givesWayToPeopleWhoAddressIt() {
    start(Mode.AUTO);
    bot.mention("Who is slow?");
    bot.awaitAcks(2);
    slack.asker().say(GENERAL, "who bets?");
    bot.awaitAcks(3);
    bot.mention("Who else?");
    bot.awaitAcks(5);
    gate.countDown();
    slack.await(slack.asker(), seen -> seen.text().contains("To Who else?"));
    assertThat(slack.said(slack.asker()))
        .noneMatch(seen -> seen.text().contains("bets?") || seen.isEphemeral());
  }
}
