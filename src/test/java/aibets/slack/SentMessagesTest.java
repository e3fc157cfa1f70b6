package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.ComposedMessage;
import aibets.sandbox.ComposedMessage.Kind;
import aibets.sandbox.SandboxExtension;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as people write them in Slack, and how the bot understands them. */
class SentMessagesTest {

  private static final String QUESTION = "Who bets?";

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
    // The trigger of a click that is sent again has been used.
    assertThat(slack.refused()).isSubsetOf("views.open: exchanged_trigger_id");
  }

  private static ComposedMessage words(Kind kind, String lead) {
    return ComposedMessage.of(kind, lead + (kind == Kind.FORWARDED ? "\n" : " ") + QUESTION);
  }

  @ParameterizedTest
  @EnumSource
  void answersAMentionOfEveryKind(Kind kind) {
    String ts = slack.asker().send(GENERAL, words(kind, "@ai-bets"));
    bot.awaitSaid(1);
    assertThat(slack.said(slack.asker()).get(0).thread()).isEqualTo(ts);
    assertThat(answerer.questions()).containsExactly(QUESTION);
  }

  @ParameterizedTest
  @EnumSource
  void answersADirectMessageOfEveryKind(Kind kind) {
    slack.asker().send(slack.asker().direct(), words(kind, ""));
    bot.awaitSaid(1);
    assertThat(answerer.questions()).containsExactly(QUESTION);
  }

  @ParameterizedTest
  @CsvSource({"WITH_FILE,false", "WITH_FILE,true", "TYPED,true", "IN_RICH_TEXT,false"})
  void answersAFollowUpOfEveryKindInItsThread(Kind kind, boolean broadcast) {
    String thread = bot.mention(QUESTION);
    bot.awaitSaid(1);
    ComposedMessage reply = ComposedMessage.of(kind, "and why?");
    slack.asker().reply(GENERAL, thread, broadcast ? reply.alsoToChannel() : reply);
    bot.awaitSaid(2);
    assertThat(slack.said(slack.asker()).get(1).thread()).isEqualTo(thread);
    assertThat(answerer.questions()).containsExactly(QUESTION, "and why?");
  }

  @Test
  void answersAReplyThatIsAlsoSentToDirectMessages() {
    String direct = slack.asker().direct();
    String first = slack.asker().say(direct, QUESTION);
    bot.awaitSaid(1);
    slack.asker().reply(direct, first, ComposedMessage.of(Kind.TYPED, "Who else?").alsoToChannel());
    bot.awaitSaid(2);
    assertThat(slack.said(slack.asker()).get(1).thread()).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(names = {"WITH_FILE", "TYPED"})
  void saysHowToAskWithoutWords(Kind kind) {
    slack
        .asker()
        .send(slack.asker().direct(), ComposedMessage.of(kind, kind == Kind.TYPED ? ":tada:" : ""));
    bot.awaitSaid(1);
    assertThat(slack.said(slack.asker()).get(0).text()).contains("question");
    assertThat(answerer.questions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Who bets?*",
        "_Who bets?_",
        "`Who bets?`",
        ":wave: Who bets? :pray:",
        "• Who bets?",
        "“Who bets?”",
        "> They said that we do.\nWho bets?"
      })
  void readsAQuestionHoweverItIsStyled(String text) {
    slack.asker().say(slack.asker().direct(), text);
    bot.awaitSaid(1);
    assertThat(answerer.questions()).containsExactly(QUESTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"“help”", "`help`"})
  void understandsASubcommandInQuotationMarks(String text) {
    bot.command(text);
    assertThat(bot.awaitWhisper(slack.asker()).text()).startsWith("Ask me a question");
  }

  @Test
  void removesTheAnswerWithItsQuestion() {
    String question = bot.mention(QUESTION);
    bot.awaitSaid(1);
    slack.asker().delete(GENERAL, question);
    slack.awaitThat(() -> slack.calls("chat.delete").size() == 1);
    slack.awaitThat(() -> slack.said(slack.asker()).isEmpty());
  }

  @Test
  void asksAboutAMessageOfAnotherApp() {
    String ts = slack.sandbox().announce(GENERAL, "Deployed 4.2 to production");
    slack.asker().shortcut(Shortcuts.MESSAGE, GENERAL, ts);
    slack.awaitThat(() -> !slack.modals(slack.asker()).isEmpty());
    assertThat(slack.modals(slack.asker()).toString()).contains("Deployed 4.2 to production");
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_RICH_TEXT", "IN_SECTION", "FORWARDED"})
  void asksAboutAMessageWithoutText(Kind kind) {
    String ts = slack.colleague().send(GENERAL, words(kind, ""));
    slack.asker().shortcut(Shortcuts.MESSAGE, GENERAL, ts);
    slack.awaitThat(() -> !slack.modals(slack.asker()).isEmpty());
    assertThat(slack.modals(slack.asker()).toString()).contains(QUESTION);
  }

  @Test
  void acceptsAClickInTheHomeWithoutAView() {
    slack.asker().openHome();
    slack.awaitThat(() -> slack.home(slack.asker()).has("id"));
    String home = slack.home(slack.asker()).path("id").asText();
    slack
        .asker()
        .pressInView(
            home,
            HomeView.ASK,
            JsonNodeFactory.instance.textNode(""),
            JsonNodeFactory.instance.objectNode());
    slack.awaitThat(() -> !slack.modals(slack.asker()).isEmpty());
    int before = slack.ackTimes().size();
    slack.resend(payload -> payload.remove("view"));
    bot.awaitAcks(before + 1);
  }
}
