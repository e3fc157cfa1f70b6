package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.SandboxExtension;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are not plain text: subtypes, and words in blocks or attachments. */
class MessageKindsTest {

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

  /** Sends the latest event again under another id. */
  private void resend(Consumer<ObjectNode> change) {
    slack.resend(
        payload -> {
          payload.put("event_id", "Ev" + System.nanoTime());
          ObjectNode event = payload.withObjectProperty("event");
          event.put("ts", "9.0").put("user", slack.asker().id()).remove("bot_id");
          event.remove("blocks");
          change.accept(event);
        });
  }

  private String askedDirectly() {
    String ts = slack.asker().say(slack.asker().direct(), "Who bets?");
    bot.awaitSaid(1);
    return ts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"file_share", "thread_broadcast", "me_message"})
  void answersDirectMessagesOfEverySubtypeThatCarriesWords(String subtype) {
    askedDirectly();
    resend(event -> event.put("subtype", subtype).put("text", "Who else?"));
    bot.awaitSaid(2);
    assertThat(answerer.questions()).containsExactly("Who bets?", "Who else?");
  }

  @Test
  void saysHowToAskWhenAFileComesWithoutWords() {
    askedDirectly();
    resend(event -> event.put("subtype", "file_share").put("text", ""));
    bot.awaitSaid(2);
    assertThat(slack.said(slack.asker()).get(1).text()).startsWith("Ask me a question");
  }

  @Test
  void answersAFollowUpThatWasAlsoSentToTheChannel() {
    String thread = bot.mention("Who bets?");
    bot.awaitSaid(1);
    slack.asker().reply(GENERAL, thread, "and why?");
    bot.awaitSaid(2);
    resend(event -> event.put("subtype", "thread_broadcast").put("text", "and when?"));
    bot.awaitSaid(3);
    assertThat(slack.said(slack.asker()).get(2).thread()).isEqualTo(thread);
  }

  @ParameterizedTest
  @ValueSource(strings = {"and why? :eyes:", "“and why?”", "*and why?*", "> We bet.\nand why?"})
  void answersAFollowUpHoweverItIsStyled(String text) {
    String thread = bot.mention("Who bets?");
    bot.awaitSaid(1);
    slack.asker().reply(GENERAL, thread, text);
    bot.awaitSaid(2);
    assertThat(answerer.questions()).last().isEqualTo("and why?");
  }

  @Test
  void readsWordsInBlocksOnly() {
    askedDirectly();
    resend(
        event ->
            event
                .put("text", "")
                .putArray("blocks")
                .addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", "Who else?"));
    bot.awaitSaid(2);
    assertThat(answerer.questions()).last().isEqualTo("Who else?");
  }

  @Test
  void readsWordsInAnAttachmentOnly() {
    askedDirectly();
    resend(
        event ->
            event.put("text", "").putArray("attachments").addObject().put("text", "Who else?"));
    bot.awaitSaid(2);
    assertThat(answerer.questions()).last().isEqualTo("Who else?");
  }

  @Test
  void removesTheAnswerWhenItsQuestionLeavesATombstone() {
    String ts = bot.mention("Who bets?");
    bot.awaitSaid(1);
    resend(
        event -> {
          event.put("type", "message").put("subtype", "message_changed").put("hidden", true);
          event.putObject("message").put("subtype", "tombstone").put("ts", ts).put("hidden", true);
          event.putObject("previous_message").put("ts", ts).put("text", "Who bets?");
        });
    slack.awaitThat(() -> slack.calls("chat.delete").size() == 1);
  }

  @Test
  void understandsASubcommandInQuotationMarks() {
    bot.command("“help”");
    assertThat(bot.awaitWhisper(slack.asker()).text()).startsWith("Ask me a question");
  }
}
