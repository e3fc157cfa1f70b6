package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.desk.Access;
import aibets.desk.ChannelPolicy;
import aibets.postgres.PostgresServer;
import aibets.sandbox.SandboxExtension;
import aibets.storage.Replicas.Change;
import aibets.storage.RequestStore.Request;
import aibets.storage.Storage;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two replicas of the bot that share a database, and connections to one workspace. */
class ReplicasTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final PostgresServer server = PostgresServer.running();
  private final Storage one = server.storage("two bots");
  private final Storage other = server.again("two bots");

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  private static Answer answer(String question, List<String> earlier) {
    return Answers.quoting(question, Answers.quote("Chips."));
  }

  private RunningBot bot(Storage storage, Access access) {
    return new RunningBot(
        slack, ReplicasTest::answer, new MemoryArchive(storage, List.of()), access);
  }

  @Test
  void answerADuplicateRequestOnce() {
    slack.sandbox().faults().duplicateEvents(true);
    try (RunningBot first = bot(one, Access.OPEN);
        RunningBot second = bot(other, Access.OPEN)) {
      for (int i = 1; i <= 6; i++) {
        (i % 2 == 0 ? first : second).mention("who bets in round " + i + "?");
      }
      slack.awaitThat(() -> answers() >= 6);
      slack.awaitThat(() -> server.ask("select name from \"two bots\".request").isEmpty());
    }
    assertThat(answers()).isEqualTo(6);
  }

  private long answers() {
    return slack.said(slack.asker()).stream()
        .filter(seen -> seen.text().startsWith("Question: "))
        .count();
  }

  @Test
  void shareRateLimits() {
    Access three = new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 3, 100);
    try (RunningBot first = bot(one, three);
        RunningBot second = bot(other, three)) {
      for (int i = 1; i <= 4; i++) {
        first.mention("who bets in round " + i + "?");
        second.awaitSaid(i);
      }
    }
    assertThat(slack.said(slack.asker()))
        .filteredOn(seen -> seen.isEphemeral())
        .singleElement()
        .asString()
        .contains("a lot of questions");
  }

  @Test
  void countAQuestionThatIsTakenOverOnce() {
    Access once = new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 1, 100);
    try (RunningBot first = bot(one, once)) {
      first.mention("who bets first?");
      first.awaitSaid(1);
    }
    accept(slack.asker().say(GENERAL, "@ai-bets who bets?"));
    try (RunningBot second = bot(other, once)) {
      second.awaitSaid(2);
    }
    assertThat(answers()).isEqualTo(2);
  }

  @Test
  void answerADuplicateFormOnce() {
    try (RunningBot first = bot(one, Access.OPEN)) {
      slack.asker().shortcut("ask-anything");
      slack.awaitThat(() -> !slack.modals(slack.asker()).isEmpty());
      slack
          .asker()
          .submit(
              slack.modals(slack.asker()).get(0).path("id").asText(),
              JsonNodeFactory.instance.objectNode().put("question", "who bets?"));
      first.awaitSaid(1);
    }
    try (RunningBot second = bot(other, Access.OPEN)) {
      slack.resend(payload -> {});
      second.mention("who else?");
      second.awaitSaid(2);
    }
    assertThat(answers()).isEqualTo(2);
    assertThat(slack.said(slack.asker())).hasSize(2);
  }

  /** Stores a message of the asker for a replica that is not there to answer it. */
  private Request accept(String ts) {
    Request request = RunningBot.request(slack.asker(), ts);
    one.requests().accept(List.of(request.name()), Optional.of(request), Instant.now());
    return request;
  }

  @Test
  void followTheSettingsOfAChannel() {
    ChannelPolicy first = new ChannelPolicy(ChannelPolicy.Rules.NONE, one.channels());
    ChannelPolicy second = new ChannelPolicy(ChannelPolicy.Rules.NONE, other.channels());
    other.replicas().follow(Change.SETTINGS, second::refresh);
    first.take(GENERAL, Optional.of(ChannelPolicy.Mode.ALL));
    slack.awaitThat(() -> second.mode(GENERAL) == ChannelPolicy.Mode.ALL);
    first.take(GENERAL, Optional.empty());
    slack.awaitThat(() -> second.mode(GENERAL) == ChannelPolicy.Mode.MENTIONS);
  }

  @Test
  void answerAnEditAfterTheReplicaThatAnswersItsMessage() {
    one.replicas().renew();
    String ts = slack.asker().say(GENERAL, "@ai-bets who bets?");
    Request request = accept(ts);
    try (RunningBot second = bot(other, Access.OPEN)) {
      slack.asker().edit(GENERAL, ts, "@ai-bets who bets on chips?");
      second.mention("who else?");
      second.awaitSaid(1);
      assertThat(slack.said(slack.asker()).get(0).toString()).contains("who else");
      one.requests().settle(request.name());
      second.awaitSaid(2);
    }
    assertThat(slack.said(slack.asker()).get(1).toString()).contains("who bets on chips");
  }
}
