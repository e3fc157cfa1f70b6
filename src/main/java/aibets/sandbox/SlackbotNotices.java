package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Slack's own notices to users, such as that the app did not respond. */
final class SlackbotNotices {

  static final String TROUBLE = "We had some trouble connecting. Try again?";

  private final Workspace workspace;
  private final Feed feed;

  SlackbotNotices(Workspace workspace, Feed feed) {
    this.workspace = workspace;
    this.feed = feed;
  }

  /** Posts an ephemeral message from Slackbot. */
  void post(Channel channel, String user, String text) {
    ObjectNode content = Json.object().put("text", Typed.escape(text));
    workspace.post(channel, null, Identity.SLACKBOT, user, content);
  }

  /** Shows a short notice on the user's screen. */
  void flash(String user, String text) {
    feed.publish("trouble", Json.object().put("user", user).put("text", text));
  }

  /** Shows errors below the inputs of a view, by block_id. */
  void viewErrors(String user, String viewId, JsonNode errors) {
    ObjectNode detail = Json.object().put("user", user).put("view_id", viewId);
    feed.publish("view_errors", detail.set("errors", errors));
  }

  /** Handles an acknowledgement, or notifies the user if there is none. */
  static Deliveries.Outcome outcome(Consumer<JsonNode> acknowledged, Consumer<String> failed) {
    return new Deliveries.Outcome() {
      @Override
      public void acknowledged(JsonNode payload) {
        acknowledged.accept(payload);
      }

      @Override
      public void failed(String reason) {
        failed.accept(reason);
      }
    };
  }

  /** Notifies the user if the app does not acknowledge. */
  Deliveries.Outcome flashing(String user) {
    return outcome(ack -> {}, reason -> flash(user, TROUBLE));
  }
}
