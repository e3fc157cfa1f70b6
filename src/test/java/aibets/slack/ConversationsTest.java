package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.desk.FollowUps;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.storage.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads and direct messages: follow-ups, edits, deletions. */
class ConversationsTest {

  private static final String STATUS = "assistant.threads.setStatus";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final MemoryArchive archive = MemoryArchive.empty();
  private final CountDownLatch gate = new CountDownLatch(1);
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot = new RunningBot(slack, this::answer, archive);
  }

  @AfterEach
  void close() {
    gate.countDown();
    bot.close();
  }

  /** Answers unless the question is about lunch. */
  private Answer answer(String question, List<String> earlier) {
    if (question.contains("slow")) {
      awaitQuietly(gate);
    }
    asked.add(String.join(" < ", earlier) + " > " + question);
    return question.contains("lunch")
        ? Answers.silent(question)
        : Answers.quoting(question, Answers.quote("To " + question));
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitSaid(int count) {
    slack.awaitThat(() -> slack.said(slack.asker()).size() == count);
  }

  /** Checks that an event was acknowledged and that nothing came of it. */
  private void assertNothingMoreThan(int said) {
    bot.mention("Who is last?");
    slack.await(slack.asker(), seen -> seen.text().contains("To Who is last?"));
    assertThat(slack.said(slack.asker())).hasSize(said + 1);
  }

  private String startedThread() {
    String thread = bot.mention("Who bets?");
    awaitSaid(1);
    return thread;
  }

  @Test
  void answersAFollowUpWithoutAMentionByTheQuestionsBefore() {
    String thread = startedThread();
    slack.asker().reply(GENERAL, thread, "how much did they raise?");
    awaitSaid(2);
    assertThat(slack.said(slack.asker())).allMatch(seen -> seen.thread().equals(thread));
    assertThat(asked).containsExactly(" > Who bets?", "Who bets? > how much did they raise?");
  }

  @Test
  void answersAFollowUpAfterARestart() {
    String thread = startedThread();
    bot.close();
    bot = new RunningBot(slack, this::answer, archive);
    slack.asker().reply(GENERAL, thread, "and why?");
    awaitSaid(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks a lot",
        "@ben what do you think?",
        "I know who bets.",
        "shall we have lunch?"
      })
  void ignoresMessagesThatAreNotMeantForIt(String text) {
    String thread = startedThread();
    slack.asker().reply(GENERAL, thread, text);
    assertNothingMoreThan(1);
  }

  @Test
  void tellsOnlyTheAskerThatTheSourcesDoNotSay() {
    String thread = startedThread();
    slack.colleague().reply(GENERAL, thread, "where is lunch?");
    slack.asker().reply(GENERAL, thread, "what is for lunch?");
    awaitSaid(2);
    assertThat(slack.said(slack.asker()).get(1).text())
        .startsWith("Question: what is for lunch?\nThe sources do not say.");
  }

  @Test
  void ignoresThreadsThatItIsNotIn() {
    String thread = slack.colleague().say(GENERAL, "Chips are dear");
    slack.asker().reply(GENERAL, thread, "who bets on them?");
    slack.asker().say(GENERAL, "who bets on them?");
    assertNothingMoreThan(0);
  }

  @Test
  void keepsQuietAfterAStopUnlessItIsMentioned() {
    String thread = startedThread();
    slack.colleague().reply(GENERAL, thread, "stop");
    slack.await(slack.asker(), seen -> seen.text().startsWith("I'll keep quiet"));
    slack.asker().reply(GENERAL, thread, "why?");
    slack.asker().reply(GENERAL, thread, "@ai-bets why then?");
    slack.await(slack.asker(), seen -> seen.text().contains("To why then?"));
    assertThat(slack.said(slack.asker())).hasSize(3);
  }

  @Test
  void followsUpOnlyInTheChannelsOfTheSetting() {
    FollowUps elsewhere = new FollowUps(new FollowUps.Channels(false, Set.of("C0OTHER")), archive);
    assertThat(elsewhere.looksLikeOne(GENERAL, "and why?")).isFalse();
    assertThat(elsewhere.looksLikeOne("C0OTHER", "and why?")).isTrue();
  }

  @Test
  void answersAnEditedQuestionInThePlaceOfTheOldAnswer() {
    String question = startedThread();
    Seen before = slack.awaitOnly(slack.asker());
    slack.asker().edit(GENERAL, question, "@ai-bets Who bets on chips?");
    Seen after = slack.await(slack.asker(), seen -> seen.text().contains("on chips?"));
    assertThat(after.ts()).isEqualTo(before.ts());
    assertThat(after.actions()).contains("feedback");
    assertThat(slack.said(slack.asker())).hasSize(1);
    assertThat(asked).containsExactly(" > Who bets?", " > Who bets on chips?");
  }

  @Test
  void answersAMentionAddedByAnEdit() {
    String question = slack.asker().say(GENERAL, "Who bets?");
    slack.asker().edit(GENERAL, question, "@ai-bets Who bets?");
    assertThat(slack.awaitOnly(slack.asker()).thread()).isEqualTo(question);
  }

  @Test
  void removesTheAnswerWithItsQuestion() {
    String question = startedThread();
    slack.asker().delete(GENERAL, question);
    awaitSaid(0);
    assertThat(archive.storage().answers().askers(GENERAL, question)).isEmpty();
    assertThat(asTexts(archive.storage().journal().of(slack.asker().id(), 9))).isEmpty();
    assertThat(archive.storage().statistics().since(Instant.EPOCH).questions()).isZero();
  }

  @Test
  void remembersAnEditedQuestionInItsLastFormOnly() {
    String question = startedThread();
    slack.asker().edit(GENERAL, question, "@ai-bets Who bets on chips?");
    slack.await(slack.asker(), seen -> seen.text().contains("on chips?"));
    assertThat(asTexts(archive.storage().journal().since(Instant.EPOCH)))
        .containsExactly("Who bets on chips?");
  }

  private static List<String> asTexts(List<Journal.Asked> asked) {
    return asked.stream().map(Journal.Asked::text).toList();
  }

  @Test
  void waitsWithAnEditForTheAnswer() {
    String question = bot.mention("slow?");
    bot.awaitAcks(2);
    slack.asker().edit(GENERAL, question, "@ai-bets Who bets?");
    bot.awaitAcks(3);
    gate.countDown();
    slack.await(slack.asker(), seen -> seen.text().contains("To Who bets?"));
    assertThat(slack.said(slack.asker())).hasSize(1);
  }

  @Test
  void waitsWithADeletionForTheAnswer() {
    String thread = slack.colleague().say(GENERAL, "Chips are dear");
    String question = slack.asker().reply(GENERAL, thread, "@ai-bets slow?");
    bot.awaitAcks(3);
    slack.asker().delete(GENERAL, question);
    bot.awaitAcks(4);
    gate.countDown();
    slack.awaitThat(() -> slack.calls("chat.delete").size() == 1);
    assertThat(slack.said(slack.asker())).isEmpty();
  }

  @Test
  void showsThatItIsWorkingUntilItAnswers() {
    startedThread();
    assertThat(slack.calls(STATUS)).hasSize(1);
  }

  @Test
  void showsEyesIfItCannotShowAStatus() {
    slack.sandbox().faults().fail(STATUS, "method_not_supported_for_channel_type");
    startedThread();
    slack.awaitThat(() -> slack.calls("reactions.remove").size() == 1);
    assertThat(slack.calls("reactions.add")).hasSize(1);
  }

  @Test
  void answersDirectMessagesWhereTheyAreWritten() {
    slack.asker().say(slack.asker().direct(), "Who bets?");
    Seen answer = slack.awaitOnly(slack.asker());
    assertThat(answer.thread()).isEmpty();
    slack.asker().say(slack.asker().direct(), "and why?");
    awaitSaid(2);
    assertThat(asked).containsExactly(" > Who bets?", "Who bets? > and why?");
  }

  @Test
  void answersADirectMessageOnce() {
    slack.sandbox().faults().loseAcks(1);
    slack.asker().say(slack.asker().direct(), "Who bets?");
    awaitSaid(1);
    slack.sandbox().advance(Duration.ofSeconds(3));
    bot.awaitAcks(2);
    bot.close();
    assertThat(slack.said(slack.asker())).hasSize(1);
  }
}
