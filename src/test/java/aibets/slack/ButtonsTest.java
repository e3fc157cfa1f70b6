package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static aibets.sandbox.SandboxExtension.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.storage.Journal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ButtonsTest {

  private static final Document LETTER =
      MemoryArchive.letter(
          "We looked back first.", "We bet on chips.", "Chips are costly.", "We end here.");

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBotHearingMentions();
  private final MemoryArchive archive = MemoryArchive.of(LETTER);
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot = new RunningBot(slack, (question, earlier) -> Answers.from(LETTER, question), archive);
  }

  @AfterEach
  void close() {
    bot.close();
    assertThat(slack.refused())
        .allMatch(refused -> refused.matches(".*(?:not_in_channel|expired_trigger_id)"));
  }

  private Seen asked() {
    bot.command("Who bets on chips?");
    return slack.awaitOnly(slack.asker());
  }

  private void press(Member member, Seen message, String control) {
    press(member, message, control, GENERAL);
  }

  private void press(Member member, Seen message, String control, String channel) {
    member.press(channel, message.ts(), control, MissingNode.getInstance());
  }

  /** Chooses from a menu or gives feedback. */
  private void choose(Seen message, String actionId, String deed) {
    JsonNode element =
        message.json().findParents("action_id").stream()
            .filter(each -> each.path("action_id").asText().equals(actionId))
            .findFirst()
            .orElseThrow();
    String value =
        element.findValuesAsText("value").stream()
            .filter(each -> each.startsWith(deed))
            .findFirst()
            .orElseThrow();
    slack.asker().press(GENERAL, message.ts(), actionId, JsonNodeFactory.instance.textNode(value));
  }

  private JsonNode modal(Member member, String contains) {
    slack.awaitThat(() -> slack.modals(member).toString().contains(contains));
    return slack.modals(member).get(0);
  }

  private void pressInModal(JsonNode modal, String control) {
    slack
        .asker()
        .pressInView(
            modal.path("id").asText(),
            control,
            MissingNode.getInstance(),
            JsonNodeFactory.instance.objectNode());
  }

  @Test
  void offersWhatCanBeDoneWithAnAnswer() {
    assertThat(asked().actions())
        .containsExactly("show-context", "more-quotes", "share", "more-actions", "feedback");
  }

  @Test
  void showsTheQuoteInBoldBetweenItsNeighbours() {
    press(slack.asker(), asked(), "show-context");
    JsonNode modal = modal(slack.asker(), "We bet on chips.");
    assertThat(modal.toString())
        .contains("Letter to shareholders", "Section 1")
        .contains("We looked back first.", "Chips are costly.");
    JsonNode quoted = modal.at("/blocks/2/elements/0/elements/0");
    assertThat(quoted.path("text").asText()).isEqualTo("We bet on chips.");
    assertThat(quoted.at("/style/bold").asBoolean()).isTrue();
  }

  @Test
  void showsTheItemsOfAListWithBulletsInTheirContext() {
    bot.close();
    Document list = MemoryArchive.letter("- chips", "- dips - too", "- drips", "- whips");
    bot =
        new RunningBot(
            slack, (question, earlier) -> Answers.from(list, question), MemoryArchive.of(list));
    press(slack.asker(), asked(), "show-context");
    assertThat(modal(slack.asker(), "dips").toString())
        .contains("• chips", "• dips - too", "• drips")
        .doesNotContain("- chips", "- dips", "- drips");
  }

  @Test
  void walksThroughTheDocumentAndItsQuotes() {
    press(slack.asker(), asked(), "show-context");
    pressInModal(modal(slack.asker(), "We looked back first."), "context-later");
    JsonNode later = modal(slack.asker(), "We end here.");
    assertThat(later.toString()).contains("Section 2").doesNotContain("We looked back first.");
    pressInModal(later, "context-earlier");
    pressInModal(modal(slack.asker(), "We looked back first."), "context-other-quote");
    assertThat(modal(slack.asker(), "We end here.").toString()).contains("Quote 1 of 2");
  }

  @Test
  void showsMoreQuotes() {
    press(slack.asker(), asked(), "more-quotes");
    assertThat(modal(slack.asker(), "More quotes").toString()).contains("We end here.");
  }

  @Test
  void sharesAnAnswerOnceInTheNameOfItsAsker() {
    Seen answer = asked();
    press(slack.asker(), answer, "share");
    Seen shared = slack.awaitOnly(slack.colleague());
    assertThat(shared.text())
        .startsWith("<@U0ASKER> asked and shared the answer.\nQuestion: Who bets on chips?");
    assertThat(shared.blocks()).contains("chips", "Letter to shareholders");
    slack.await(slack.asker(), seen -> seen.isEphemeral() && !seen.actions().contains("share"));
  }

  @Test
  void doesNotShareTwice() {
    Seen answer = asked();
    press(slack.asker(), answer, "share");
    slack.awaitOnly(slack.colleague());
    slack.resend(payload -> {});
    slack.await(slack.asker(), seen -> seen.text().equals("This answer has already been shared."));
    assertThat(slack.said(slack.colleague())).hasSize(1);
  }

  @Test
  void sharesWhereTheBotIsNotAMember() {
    slack.asker().command(RANDOM, "/ai-bets Who?");
    press(slack.asker(), slack.awaitOnly(slack.asker()), "share", RANDOM);
    assertThat(slack.awaitOnly(slack.colleague()).isEphemeral()).isFalse();
  }

  /** In direct messages, replies are private, and so are some documents. */
  @Test
  void sharesNothingOutsideOfChannels() {
    String direct = slack.asker().direct();
    slack.asker().command(direct, "/ai-bets Who?");
    Seen answer = slack.awaitOnly(slack.asker());
    assertThat(answer.actions()).contains("show-context").doesNotContain("share");
    press(slack.asker(), answer, "show-context", direct);
    modal(slack.asker(), "We bet on chips.");
    slack.resend(
        payload ->
            payload
                .withArrayProperty("actions")
                .removeAll()
                .addObject()
                .put("type", "button")
                .put("action_id", "share")
                .put("value", answer.json().findValue("value").asText()));
    slack.await(
        slack.asker(), seen -> seen.text().equals("Answers can only be shared in channels."));
    slack.asker().command(direct, "/ai-bets compare chips with ends");
    Seen overview =
        slack.await(slack.asker(), seen -> seen.text().contains("chips and ends, side by side"));
    assertThat(overview.actions()).doesNotContain("share-overview");
  }

  @Test
  void letsOthersUseASharedAnswer() {
    press(slack.asker(), asked(), "share");
    press(slack.colleague(), slack.awaitOnly(slack.colleague()), "show-context");
    modal(slack.colleague(), "We bet on chips.");
  }

  @Test
  void neverShowsPrivateAnswersToOthers() {
    Seen answer = asked();
    press(slack.asker(), answer, "show-context");
    modal(slack.asker(), "We bet on chips.");
    for (String control : List.of("show-context", "more-quotes", "share", "tell-admin")) {
      slack.resend(
          payload -> {
            payload.withObjectProperty("user").put("id", slack.colleague().id());
            payload.remove("response_url");
            payload
                .withArrayProperty("actions")
                .removeAll()
                .addObject()
                .put("type", "button")
                .put("action_id", control)
                .put("value", answer.json().findValue("value").asText());
          });
    }
    slack.awaitThat(() -> slack.said(slack.colleague()).size() == 4);
    assertThat(slack.said(slack.colleague()))
        .allMatch(seen -> seen.text().startsWith("I no longer have this answer"));
    assertThat(slack.modals(slack.colleague())).isEmpty();
    assertThat(archive.storage().journal().feedback()).isEmpty();
  }

  @Test
  void saysInAMessageThatAModalDidNotOpen() {
    Seen answer = asked();
    slack.sandbox().faults().fail("views.open", "expired_trigger_id");
    press(slack.asker(), answer, "show-context");
    slack.await(slack.asker(), seen -> seen.text().contains("didn't open the window"));
  }

  @Test
  void comparesAtOnceAndShares() {
    bot.command("compare chips with ends");
    Seen told = slack.await(slack.asker(), seen -> seen.text().contains("side by side"));
    assertThat(slack.said(slack.asker()))
        .extracting(Seen::text)
        .first()
        .isEqualTo("Comparing chips with ends …");
    press(slack.asker(), told, "share-overview");
    assertThat(slack.awaitOnly(slack.colleague()).text())
        .startsWith("<@U0ASKER> asked and shared")
        .contains("chips and ends, side by side", "We bet on chips.");
  }

  @Test
  void keepsPositiveFeedback() {
    choose(asked(), "feedback", "helpful");
    slack.await(slack.asker(), seen -> seen.text().startsWith("Thank you"));
    assertThat(archive.storage().journal().feedback())
        .singleElement()
        .matches(each -> each.helpful() && each.giver().equals(slack.asker().id()));
  }

  @Test
  void keepsNegativeFeedbackWithItsReason() {
    choose(asked(), "feedback", "not-helpful");
    slack.await(slack.asker(), seen -> seen.text().startsWith("Thank you"));
    JsonNode modal = modal(slack.asker(), "What went wrong?");
    slack.awaitThat(() -> archive.storage().journal().feedback().size() == 1);
    slack
        .asker()
        .submit(
            modal.path("id").asText(),
            JsonNodeFactory.instance.objectNode().put("reason", "too old"));
    slack.awaitThat(() -> archive.storage().journal().feedback().get(0).reason().equals("too old"));
    assertThat(archive.storage().journal().feedback())
        .singleElement()
        .matches(each -> !each.helpful());
  }

  @Test
  void removesAnAnswer() {
    choose(asked(), "more-actions", "dismiss");
    slack.awaitThat(() -> slack.said(slack.asker()).isEmpty());
  }

  @Test
  void keepsButtonsWorkingAfterARestart() {
    Seen answer = asked();
    bot.close();
    bot = new RunningBot(slack, (question, earlier) -> Answers.from(LETTER, question), archive);
    press(slack.asker(), answer, "show-context");
    modal(slack.asker(), "We bet on chips.");
  }

  @Test
  void forgetsAnAnswerWithItsQuestion() {
    Seen answer = asked();
    archive.storage().forgetBefore(Instant.now().plusSeconds(60));
    press(slack.asker(), answer, "show-context");
    slack.await(slack.asker(), seen -> seen.text().startsWith("I no longer have this answer"));
    assertThat(archive.storage().journal().since(Instant.EPOCH))
        .extracting(Journal.Asked::text)
        .isEmpty();
  }
}
