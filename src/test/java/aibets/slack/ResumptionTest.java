package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.desk.Access;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.storage.RequestStore;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that were accepted by a process that ended before it could answer. */
class ResumptionTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final MemoryArchive archive = MemoryArchive.empty();

  private static Answer answer(String question, List<String> earlier) {
    return Answers.quoting(question, Answers.quote("Chips."));
  }

  private void takeOn(Request request) {
    archive
        .storage()
        .requests()
        .accept(List.of(request.name()), Optional.of(request), Instant.now());
  }

  private RunningBot restart() {
    return new RunningBot(slack, ResumptionTest::answer, archive);
  }

  private void awaitNothingLeft() {
    RequestStore requests = archive.storage().requests();
    slack.awaitThat(() -> requests.resume().isEmpty());
  }

  @Test
  void isAnsweredWhereItWasAskedAndOnlyOnce() {
    String ts = slack.asker().say(GENERAL, "who bets?");
    takeOn(RunningBot.request(slack.asker(), ts));
    try (RunningBot bot = restart()) {
      bot.awaitSaid(1);
      awaitNothingLeft();
    }
    try (RunningBot bot = restart()) {
      bot.mention("who else?");
      bot.awaitSaid(2);
    }
    assertThat(slack.said(slack.asker())).hasSize(2);
  }

  @Test
  void isNotAnsweredAgainIfOnlyItsRecordIsMissing() {
    String ts;
    try (RunningBot bot = restart()) {
      ts = bot.mention("who bets?");
      bot.awaitSaid(1);
      awaitNothingLeft();
    }
    archive.storage().answers().forgetReply(GENERAL, ts);
    archive
        .storage()
        .requests()
        .accept(
            List.of("again"), Optional.of(RunningBot.request(slack.asker(), ts)), Instant.now());
    try (RunningBot bot = restart()) {
      awaitNothingLeft();
      bot.awaitSaid(1);
    }
    assertThat(slack.said(slack.asker())).hasSize(1);
  }

  @Test
  void isReportedIfItEndedTheProcessTooOften() {
    takeOn(RunningBot.request(slack.asker(), slack.asker().say(GENERAL, "who bets?")));
    archive.storage().requests().resume();
    archive.storage().requests().resume();
    try (RunningBot bot = restart()) {
      bot.awaitSaid(1);
      assertThat(slack.said(slack.asker()).get(0).toString()).contains("I was interrupted");
      awaitNothingLeft();
    }
  }

  @Test
  void isReportedIfItsAnswerMayHaveArrived() {
    String user = slack.asker().id();
    Request command =
        new Request(
            "command 1", Kind.COMMAND, user, GENERAL, "", "", "who bets?", false, "", 0, false);
    takeOn(command);
    archive.storage().requests().delivering("command 1");
    try (RunningBot bot = restart()) {
      bot.awaitSaid(1);
      awaitNothingLeft();
    }
    assertThat(slack.said(slack.asker()).get(0).toString())
        .contains("“who bets?”", "please ask again");
  }

  @Test
  void isRefusedIfTheAskerMayNoLongerAsk() {
    Member guest = slack.sandbox().member("gil");
    String channel = "C0PARTNERS";
    String ts = guest.say(channel, "who bets?");
    takeOn(
        new Request(
            IncomingMessage.key(channel, ts),
            Kind.MESSAGE,
            guest.id(),
            channel,
            "",
            ts,
            "who bets?",
            true,
            "",
            0,
            false));
    Access members = new Access(Set.of(), Set.of(), Set.of(), Set.of(), false, false, 1_000, 1_000);
    try (RunningBot bot = new RunningBot(slack, ResumptionTest::answer, archive, members)) {
      assertThat(bot.awaitWhisper(guest).text()).contains("you are a guest");
      awaitNothingLeft();
    }
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }
}
