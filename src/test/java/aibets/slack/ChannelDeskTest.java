package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.storage.AuditLog;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What admins set for a channel. */
class ChannelDeskTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final MemoryArchive archive = MemoryArchive.of(MemoryArchive.letter("We bet on chips."));
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot =
        new RunningBot(
            slack,
            (question, earlier) -> Answers.quoting(question, Answers.quote("To " + question)),
            archive);
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private void await(String text) {
    Seen said = slack.await(slack.admin(), seen -> seen.text().contains(text));
    assertThat(said.isEphemeral()).isTrue();
  }

  @Test
  void setsAndKeepsTheModeOfAChannel() {
    bot.command(slack.admin(), "channel auto");
    await("other questions if the documents answer them");
    bot.close();
    start();
    slack.asker().say(GENERAL, "who bets?");
    slack.awaitOnly(slack.asker());
    bot.command(slack.admin(), "channel default");
    await("I answer people who mention me.");
    assertThat(archive.storage().channels().all()).isEmpty();
    assertThat(archive.storage().audit().latest(9))
        .extracting(AuditLog.Entry::who, AuditLog.Entry::what)
        .containsExactly(
            tuple("U0ADMIN", "channel default, in C0GENERAL"),
            tuple("U0ADMIN", "channel auto, in C0GENERAL"));
  }

  @Test
  void setsTheDocumentsOfAChannel() {
    bot.command(slack.admin(), "documents hr+legal");
    await("No document is in “hr”, “legal”.");
    bot.command(slack.admin(), "documents .");
    await("I only answer from the documents in “.”.");
    bot.command(slack.admin(), "documents default");
    await("I answer from all documents.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel all", "channel", "documents", "Documents hr"})
  void doesNothingForOthersAndLogsTheirAttempt(String command) {
    bot.command(command);
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("Only my admins");
    assertThat(archive.storage().audit().latest(9))
        .extracting(AuditLog.Entry::what)
        .containsExactly("was refused: " + command.toLowerCase(Locale.ROOT));
    assertThat(archive.storage().channels().all()).isEmpty();
  }

  @Test
  void setsNothingInDirectMessages() {
    slack.admin().command(slack.admin().direct(), "/ai-bets channel all");
    await("Please use this command in the channel you want to change.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel capacity of what", "documents about chips"})
  void answersQuestionsThatBeginLikeIt(String question) {
    bot.command(question);
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("To " + question);
  }
}
