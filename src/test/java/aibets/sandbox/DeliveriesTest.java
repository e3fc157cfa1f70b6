package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static aibets.sandbox.SandboxExtension.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Socket Mode: what the app receives, and what happens to it. */
class DeliveriesTest {

  private static final Duration LATE = Duration.ofSeconds(Rule.ACKNOWLEDGE.limit());

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private AppDouble app;

  @BeforeEach
  void app() {
    app = new AppDouble(slack.sandbox());
  }

  private void awaitEvents(String type, int count) {
    slack.awaitThat(() -> app.events(type).size() == count);
  }

  @Proves(Rule.ONE_CONNECTION)
  @Test
  void sendsAnEnvelopeToOneOfTheConnections() {
    AppDouble other = new AppDouble(slack.sandbox());
    app.connect();
    other.connect();
    for (int i = 0; i < 6; i++) {
      slack.asker().say(GENERAL, "message " + i);
    }
    slack.awaitThat(() -> app.events("message").size() + other.events("message").size() == 6);
    assertThat(app.events("message")).hasSize(3);
  }

  @Proves(Rule.CONNECTIONS)
  @Test
  void allowsTenConnections() {
    List<WebSocket> open = new ArrayList<>();
    for (int i = 0; i < Rule.CONNECTIONS.limit(); i++) {
      open.add(app.connect());
    }
    open.add(app.connect());
    assertThat(app.received("hello")).hasSize(10);
    assertThat(app.received("disconnect").get(0).path("reason").asText())
        .isEqualTo("too_many_websockets");
    open.forEach(WebSocket::abort);
  }

  @Proves(Rule.TICKET_USES)
  @Test
  void acceptsATicketOnce() {
    JsonNode opened = AppDouble.json(app.post("apps.connections.open", slack.sandbox().appToken()));
    app.connect(opened.path("url").asText());
    WebSocket second = app.connect(opened.path("url").asText());
    assertThat(app.received("hello")).hasSize(1);
    assertThat(second.isInputClosed()).isTrue();
  }

  @Proves({Rule.ACKNOWLEDGE, Rule.EVENT_RETRIES})
  @Test
  void sendsAnUnacknowledgedEventThreeTimesMore() {
    app.answer(AppDouble.SILENCE);
    app.connect();
    slack.asker().say(GENERAL, "hello");
    awaitEvents("message", 1);
    for (Duration pause : List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5))) {
      int before = app.events("message").size();
      slack.sandbox().advance(LATE);
      slack.awaitThat(() -> slack.lateAcks() == before);
      slack.sandbox().advance(pause);
      awaitEvents("message", before + 1);
    }
    slack.sandbox().advance(Duration.ofHours(1));
    slack.awaitThat(() -> slack.lateAcks() == 4);
    assertThat(app.received("events_api"))
        .extracting(envelope -> envelope.path("retry_attempt").asInt())
        .containsExactly(0, 1, 2, 3);
    assertThat(app.received("events_api").get(1).path("retry_reason").asText())
        .isEqualTo("timeout");
    assertThat(app.received("events_api"))
        .extracting(envelope -> envelope.at("/payload/event_id").asText())
        .containsOnly("Ev00000001");
  }

  @Proves(Rule.NO_OTHER_RETRIES)
  @Test
  void saysThatACommandFailedAndDoesNotSendItAgain() {
    app.answer(AppDouble.SILENCE);
    app.connect();
    slack.asker().command(GENERAL, "/ask why");
    app.awaitPayload("slash_commands");
    slack.sandbox().advance(LATE);
    slack.awaitThat(() -> !slack.notices(slack.asker()).isEmpty());
    assertThat(slack.notices(slack.asker()).get(0)).contains("operation_timeout");
    slack.sandbox().advance(Duration.ofHours(1));
    assertThat(app.received("slash_commands")).hasSize(1);
  }

  @Test
  void saysThatTheAppIsNotConnected() {
    slack.asker().command(GENERAL, "/ask why");
    assertThat(slack.notices(slack.asker()).get(0)).contains("dispatch_failed");
  }

  @Test
  void sendsWhatHappenedBeforeTheAppWasConnectedOnce() {
    slack.asker().say(GENERAL, "@robot early?");
    app.connect();
    awaitEvents("app_mention", 1);
    slack.sandbox().drop();
    slack.awaitThat(() -> slack.sandbox().connections() == 0);
    app.connect();
    slack.asker().say(GENERAL, "@robot later?");
    awaitEvents("app_mention", 2);
    assertThat(app.received("events_api"))
        .extracting(envelope -> envelope.path("retry_attempt").asInt())
        .containsOnly(0);
  }

  @Test
  void showsTheMessageInAnAcknowledgement() {
    app.answer(envelope -> Json.object().put("text", "because"));
    app.connect();
    slack.asker().command(GENERAL, "/ask why");
    assertThat(slack.awaitOnly(slack.asker()).text()).isEqualTo("because");
    assertThat(slack.said(slack.colleague())).isEmpty();
  }

  @Test
  void sendsAMentionAlongWithTheMessage() {
    app.connect();
    slack.asker().say(GENERAL, "@robot why <b> & #random?");
    awaitEvents("app_mention", 1);
    awaitEvents("message", 1);
    JsonNode mention = app.events("app_mention").get(0);
    assertThat(mention.path("text").asText())
        .isEqualTo("<@U0BOT> why &lt;b&gt; &amp; <#C0RANDOM|random>?");
    assertThat(mention.path("ts")).isEqualTo(app.events("message").get(0).path("ts"));
  }

  @Test
  void sendsDirectMessagesOnlyAsMessages() {
    app.connect();
    slack.asker().say(slack.asker().direct(), "@robot why?");
    awaitEvents("message", 1);
    assertThat(app.events("message").get(0).path("channel_type").asText()).isEqualTo("im");
    assertThat(app.events("app_mention")).isEmpty();
  }

  @Test
  void sendsNothingFromChannelsThatTheAppIsNotIn() {
    app.connect();
    slack.asker().say(RANDOM, "@robot why?");
    slack.asker().say(GENERAL, "here");
    awaitEvents("message", 1);
    assertThat(app.events("app_mention")).isEmpty();
    assertThat(slack.notices(slack.asker()).get(0)).contains("/invite @robot");
  }

  @Test
  void sendsHomeReactionJoinAndChangeEvents() {
    app.connect();
    slack.asker().openHome();
    slack.asker().react(GENERAL, slack.asker().say(GENERAL, "hello"), "+1");
    slack.asker().command(RANDOM, "/invite @robot");
    String ts = app.call("chat.postMessage", "channel", GENERAL, "text", "a").path("ts").asText();
    app.call("chat.update", "channel", GENERAL, "ts", ts, "text", "b");
    app.call("chat.delete", "channel", GENERAL, "ts", ts);
    List.of("app_home_opened", "reaction_added", "member_joined_channel")
        .forEach(type -> awaitEvents(type, 1));
    awaitEvents("message", 4);
    assertThat(app.events("message"))
        .extracting(event -> event.path("subtype").asText())
        .containsExactly("", "", "message_changed", "message_deleted");
  }

  @Proves(Rule.NO_COMMAND_IN_THREAD)
  @Test
  void refusesCommandsInThreads() {
    String first = slack.asker().say(GENERAL, "hello");
    assertThatThrownBy(() -> slack.asker().reply(GENERAL, first, "/ask why"))
        .hasMessageContaining("cannot be used in threads");
  }

  @Test
  void sendsShortcutsAndActionsWithTheirMessage() {
    app.connect();
    String ts = slack.asker().say(GENERAL, "hello");
    slack.asker().shortcut("ask-about", GENERAL, ts);
    assertThat(app.awaitPayload("interactive").at("/message/text").asText()).isEqualTo("hello");
    String button = BlockLimits.button("b", ",'action_id':'go','value':'7'");
    app.call(
        "chat.postMessage",
        "channel",
        GENERAL,
        "blocks",
        BlockLimits.actions("[" + button + "]").replace('\'', '"'));
    slack.asker().press(GENERAL, slack.awaitOnly(slack.asker()).ts(), "go", Json.object());
    slack.awaitThat(() -> app.received("interactive").size() == 2);
    JsonNode action = app.awaitPayload("interactive").at("/actions/0");
    assertThat(action.path("value").asText()).isEqualTo("7");
  }

  @Test
  void asksToReconnectAndContinuesThere() {
    app.connect();
    slack.sandbox().refresh();
    slack.awaitThat(() -> app.received("disconnect").size() == 1);
    app.connect();
    slack.asker().say(GENERAL, "hello");
    awaitEvents("message", 1);
  }

  @Test
  void duplicatesDropsAndLosesOnDemand() {
    app.connect();
    slack.sandbox().faults().duplicateEvents(true);
    slack.asker().say(GENERAL, "twice");
    awaitEvents("message", 2);
    slack.sandbox().faults().duplicateEvents(false);
    slack.sandbox().faults().loseAcks(1);
    slack.asker().say(GENERAL, "again");
    awaitEvents("message", 3);
    slack.sandbox().advance(LATE);
    awaitEvents("message", 4);
    slack.sandbox().drop();
    slack.awaitThat(() -> slack.sandbox().connections() == 0);
  }
}
