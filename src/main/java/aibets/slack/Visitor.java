package aibets.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does something in Slack that reaches the bot.
 *
 * @param channel where, empty if nowhere in particular
 * @param team the workspace that the person is said to belong to; null if nothing was said
 */
record Visitor(String user, String channel, @Nullable String team) {

  /** Of whom nothing is said but who and where. */
  Visitor(String user, String channel) {
    this(user, channel, null);
  }

  static Visitor of(Incoming incoming) {
    return new Visitor(incoming.user(), incoming.channel(), incoming.team());
  }

  /** In a modal, the channel that it was opened in. */
  static Visitor of(BlockActionPayload payload) {
    Click click = Click.of(payload);
    String channel = click.asker().channel();
    return new Visitor(
        click.asker().user(),
        channel.isEmpty()
            ? ContextPosition.read(click.value()).map(ContextPosition::channel).orElse("")
            : channel,
        payload.getUser().getTeamId());
  }

  static Visitor of(MessageShortcutPayload payload) {
    return new Visitor(
        payload.getUser().getId(), payload.getChannel().getId(), payload.getUser().getTeamId());
  }

  static Visitor of(GlobalShortcutPayload payload) {
    return new Visitor(payload.getUser().getId(), "", payload.getUser().getTeamId());
  }

  /** The reason why an answer did not help knows where that stands, a question does not. */
  static Visitor of(ViewSubmissionPayload payload) {
    String carried = payload.getView().getPrivateMetadata();
    return new Visitor(
        payload.getUser().getId(),
        ContextPosition.read(carried == null ? "" : carried)
            .map(ContextPosition::channel)
            .orElse(""),
        payload.getUser().getTeamId());
  }
}
