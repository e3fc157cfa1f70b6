package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.english.Conversation;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that are not questions, and questions that the bot asks in return. */
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
  void repliesToSmallTalkWithoutALookup(String text, String reply) {
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

  private static Answer answered(String question, List<String> earlier) {
    String understood = Conversation.of(earlier).understand(question).understood();
    return Answers.quoting(understood, Answers.quote("We bet.")).to(question);
  }

  private Seen reply(String thread, String text) {
    int before = slack.said(slack.asker()).size();
    slack.asker().reply(GENERAL, thread, text);
    bot.awaitSaid(before + 1);
    return slack.said(slack.asker()).get(before);
  }

  @Test
  void offersOtherMeaningsOfAFollowUpThatItMisunderstood() {
    bot.close();
    bot = new RunningBot(slack, TalkTest::answered, archive);
    String thread = bot.mention("Who funded AMI Labs?");
    bot.awaitSaid(1);
    assertThat(slack.said(slack.asker()).get(0).actions()).doesNotContain("misunderstood");
    reply(thread, "@ai-bets and World Labs?");
    Seen answer = reply(thread, "@ai-bets how much did they raise?");
    assertThat(answer.text()).contains("(understood as: how much did World Labs raise?)");
    slack.asker().press(GENERAL, answer.ts(), "misunderstood", MissingNode.getInstance());
    bot.awaitSaid(4);
    Seen meanings = slack.said(slack.asker()).get(3);
    assertThat(meanings.text()).startsWith("Did you mean one of these?");
    assertThat(meanings.json().findValuesAsText("value"))
        .containsExactly("how much did they raise?", "how much did AMI Labs raise?");
    slack.asker().press(GENERAL, meanings.ts(), "overview-example-1", MissingNode.getInstance());
    bot.awaitSaid(5);
    assertThat(slack.said(slack.asker()).get(4).text())
        .startsWith("Question: how much did AMI Labs raise?");
  }
}
