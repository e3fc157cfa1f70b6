package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static aibets.sandbox.SandboxExtension.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.Faults;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShortcutsTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final MemoryArchive archive = MemoryArchive.empty();
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

  private JsonNode form(Member member) {
    slack.awaitThat(() -> slack.modals(member).size() == 1);
    return slack.modals(member).get(0);
  }

  private void submit(Member member, JsonNode form, String question, boolean forAll) {
    ObjectNode typed = JsonNodeFactory.instance.objectNode().put("question", question);
    if (forAll) {
      typed.putArray("for-all").add("for-all");
    }
    member.submit(form.path("id").asText(), typed);
  }

  private String asksAbout(String channel) {
    String message = slack.colleague().say(channel, "Who <b>really</b> bets & why");
    slack.asker().shortcut("ask-about-message", channel, message);
    return message;
  }

  @Test
  void putsTheMessageIntoTheForm() {
    asksAbout(GENERAL);
    assertThat(form(slack.asker()).at("/blocks/0/element/initial_value").asText())
        .isEqualTo("Who <b>really</b> bets & why");
  }

  @Test
  void answersOnlyItsAskerInTheThread() {
    String message = asksAbout(GENERAL);
    submit(slack.asker(), form(slack.asker()), "Who bets?", false);
    Seen answer = slack.awaitOnly(slack.asker());
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(answer.thread()).isEqualTo(message);
    assertThat(slack.said(slack.colleague())).isEmpty();
    slack.asker().press(GENERAL, answer.ts(), "share", MissingNode.getInstance());
    assertThat(slack.awaitOnly(slack.colleague()).thread()).isEqualTo(message);
  }

  @Test
  void answersForAllInTheThreadIfAskedTo() {
    String message = asksAbout(GENERAL);
    submit(slack.asker(), form(slack.asker()), "Who bets?", true);
    assertThat(slack.awaitOnly(slack.colleague()).thread()).isEqualTo(message);
  }

  @Test
  void answersItsAskerWhereTheBotIsNotAMember() {
    asksAbout(RANDOM);
    submit(slack.asker(), form(slack.asker()), "Who bets?", true);
    assertThat(slack.awaitOnly(slack.asker()).isEphemeral()).isTrue();
  }

  @Test
  void answersInADirectMessageWhenAllElseFails() {
    asksAbout(RANDOM);
    slack.sandbox().faults().status(Faults.RESPONSE_URL, 404);
    submit(slack.asker(), form(slack.asker()), "Who bets?", false);
    assertThat(slack.awaitOnly(slack.asker()).isEphemeral()).isFalse();
    assertThat(slack.said(slack.colleague())).isEmpty();
  }

  @Test
  void answersWhatIsAskedFromAnywhereInADirectMessage() {
    slack.asker().shortcut("ask-anything");
    JsonNode form = form(slack.asker());
    assertThat(form.toString()).doesNotContain("for-all");
    submit(slack.asker(), form, "Who bets?", false);
    Seen answer = slack.awaitOnly(slack.asker());
    assertThat(slack.said(slack.colleague())).isEmpty();
    slack
        .asker()
        .press(
            slack.asker().direct(),
            answer.ts(),
            Controls.FEEDBACK,
            answer.json().findValue("positive_button").path("value"));
    slack.await(slack.asker(), seen -> seen.text().startsWith("Thank you"));
  }

  @Test
  void answersAFormAfterARestart() {
    slack.asker().shortcut("ask-anything");
    JsonNode form = form(slack.asker());
    bot.close();
    start();
    submit(slack.asker(), form, "Who bets?", false);
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("To Who bets?");
  }

  @Test
  void acceptsAFormOnceAndOnlyFromItsUser() {
    slack.asker().shortcut("ask-anything");
    submit(slack.asker(), form(slack.asker()), "Who bets?", false);
    slack.awaitOnly(slack.asker());
    slack.resend(payload -> {});
    slack.asker().shortcut("ask-anything");
    submit(slack.asker(), form(slack.asker()), "Who else?", false);
    slack.resend(payload -> payload.withObjectProperty("user").put("id", slack.colleague().id()));
    bot.awaitSaid(2);
    bot.close();
    assertThat(slack.said(slack.asker())).hasSize(2);
  }
}
