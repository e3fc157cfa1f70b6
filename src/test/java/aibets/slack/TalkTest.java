package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say that is no question, and what the bot asks back. */
class TalkTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBotHearingMentions();
  private final HeldAnswerer answerer = new HeldAnswerer();
  private final MemoryArchive archive = MemoryArchive.empty();
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot = new RunningBot(slack, answerer, archive);
  }

  @AfterEach
  void close() {
    answerer.release();
    bot.close();
  }

  @ParameterizedTest
  @CsvSource({
    "hi!, Hello!",
    "thanks :pray:, You're welcome!",
    "what can you do?, I answer",
    "👍, I'm here"
  })
  void repliesToSmallTalkAndLooksNothingUp(String text, String reply) {
    bot.mention(text);
    assertThat(slack.awaitOnly(slack.asker()).text()).startsWith(reply);
    assertThat(answerer.questions()).isEmpty();
    assertThat(archive.storage().journal().since(Instant.EPOCH)).isEmpty();
  }

  @Test
  void asksBackWithAButtonForEachMeaning() {
    String thread = bot.mention("Is Jeff Bezos or Eric Schmidt richer?");
    bot.awaitSaid(1);
    slack.asker().reply(GENERAL, thread, "@ai-bets how old is he?");
    bot.awaitSaid(2);
    Seen question = slack.said(slack.asker()).get(1);
    assertThat(question.text()).startsWith("Which one do you mean?");
    assertThat(question.actions()).containsExactly("overview-example-0", "overview-example-1");
  }
}
