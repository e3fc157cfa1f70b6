package aibets.slack;

import aibets.desk.Asker;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;

/** Whoever does something in Slack that reaches the bot. */
final class Askers {

  private Askers() {}

  static Asker of(Incoming incoming) {
    return new Asker(incoming.user(), incoming.channel(), incoming.team());
  }

  /** In a modal, the channel that it was opened in. */
  static Asker of(BlockActionPayload payload) {
    Click click = Click.of(payload);
    String channel = click.asker().channel();
    return new Asker(
        click.asker().user(),
        channel.isEmpty()
            ? ContextPosition.read(click.value()).map(ContextPosition::channel).orElse("")
            : channel,
        payload.getUser().getTeamId());
  }

  static Asker of(MessageShortcutPayload payload) {
    return new Asker(
        payload.getUser().getId(), payload.getChannel().getId(), payload.getUser().getTeamId());
  }

  static Asker of(GlobalShortcutPayload payload) {
    return new Asker(payload.getUser().getId(), "", payload.getUser().getTeamId());
  }

  /** The reason why an answer did not help knows where that stands, a question does not. */
  static Asker of(ViewSubmissionPayload payload) {
    String carried = payload.getView().getPrivateMetadata();
    return new Asker(
        payload.getUser().getId(),
        ContextPosition.read(carried == null ? "" : carried)
            .map(ContextPosition::channel)
            .orElse(""),
        payload.getUser().getTeamId());
  }
}
