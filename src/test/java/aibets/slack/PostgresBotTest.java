package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.postgres.PostgresServer;
import aibets.sandbox.SandboxExtension;
import aibets.storage.Journal;
import aibets.storage.Storage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bot, with everything it stores in a PostgreSQL database. */
class PostgresBotTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final PostgresServer server = PostgresServer.running();

  private static Answer answer(String question, List<String> earlier) {
    return Answers.quoting(question, Answers.quote("Chips."));
  }

  @Test
  void answersAndRemembersWhileTheServerIsStartedAgain() {
    try (Storage storage = server.storage("bot")) {
      MemoryArchive archive = new MemoryArchive(storage, List.of());
      try (RunningBot bot = new RunningBot(slack, PostgresBotTest::answer, archive)) {
        bot.mention("who bets?");
        bot.awaitSaid(1);
        slack.awaitThat(() -> storage.requests().resume().isEmpty());
        server.restart();
        bot.mention("who else?");
        bot.awaitSaid(2);
        slack.awaitThat(() -> storage.requests().resume().isEmpty());
      }
      assertThat(storage.journal().since(Instant.EPOCH))
          .extracting(Journal.Asked::text)
          .containsExactly("who else?", "who bets?");
    }
  }
}
