package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.ComposedMessage.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an app receives for messages that are more than text, as Slack documents it. */
class ComposedMessageTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private AppDouble app;

  @BeforeEach
  void app() {
    app = new AppDouble(slack.sandbox());
    app.connect();
  }

  private JsonNode latest(String type, int count) {
    slack.awaitThat(() -> app.events(type).size() == count);
    return app.events(type).get(count - 1);
  }

  @Test
  void sendsAFileWithItsMessage() {
    slack.asker().send(GENERAL, ComposedMessage.of(Kind.WITH_FILE, "@robot look"));
    JsonNode message = latest("message", 1);
    assertThat(message.path("subtype").asText()).isEqualTo("file_share");
    assertThat(message.path("text").asText()).isEqualTo("<@U0BOT> look");
    assertThat(message.at("/files/0/mimetype").asText()).isEqualTo("application/pdf");
    JsonNode mention = latest("app_mention", 1);
    assertThat(mention.has("subtype")).isFalse();
    assertThat(mention.path("files")).hasSize(1);
  }

  @Test
  void sendsAReplyToTheChannelOnceAndWithItsThread() {
    String first = slack.asker().say(GENERAL, "first");
    slack.asker().reply(GENERAL, first, ComposedMessage.of(Kind.TYPED, "second").alsoToChannel());
    JsonNode reply = latest("message", 2);
    assertThat(reply.path("subtype").asText()).isEqualTo("thread_broadcast");
    assertThat(reply.path("thread_ts").asText()).isEqualTo(first);
    assertThat(reply.at("/root/text").asText()).isEqualTo("first");
  }

  @Test
  void sendsTextInBlocksOrAttachmentsOnly() {
    for (Kind kind : List.of(Kind.IN_RICH_TEXT, Kind.IN_SECTION)) {
      slack.asker().send(GENERAL, ComposedMessage.of(kind, "@robot why"));
    }
    assertThat(latest("app_mention", 2).path("text").asText()).isEmpty();
    slack.asker().send(GENERAL, ComposedMessage.of(Kind.FORWARDED, "@robot\nwhy & how"));
    JsonNode forwarded = latest("app_mention", 3);
    assertThat(forwarded.path("text").asText()).isEqualTo("<@U0BOT>");
    assertThat(forwarded.at("/attachments/0/text").asText()).isEqualTo("why &amp; how");
  }

  @Proves(Rule.TOMBSTONE)
  @Test
  void leavesATombstoneWhileThereAreReplies() {
    String first = slack.asker().say(GENERAL, "first");
    String reply = slack.colleague().reply(GENERAL, first, "second");
    slack.asker().delete(GENERAL, first);
    JsonNode changed = latest("message", 3);
    assertThat(changed.path("subtype").asText()).isEqualTo("message_changed");
    assertThat(changed.at("/message/subtype").asText()).isEqualTo("tombstone");
    assertThat(changed.at("/message/user").asText()).isEqualTo("USLACKBOT");
    assertThat(changed.at("/message/hidden").asBoolean()).isTrue();
    assertThat(changed.at("/previous_message/text").asText()).isEqualTo("first");
    slack.colleague().delete(GENERAL, reply);
    assertThat(slack.sandbox().workspace().history(GENERAL)).isEmpty();
  }

  @Test
  void letsAnotherAppPost() {
    slack.sandbox().announce(GENERAL, "Deployed 4.2");
    JsonNode message = latest("message", 1);
    assertThat(message.path("subtype").asText()).isEqualTo("bot_message");
    assertThat(message.has("user")).isFalse();
    assertThat(message.at("/attachments/0/text").asText()).isEqualTo("Deployed 4.2");
  }
}
