package aibets.slack;

import aibets.desk.Asker;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;

/** Extracts the asker from payloads. */
final class Askers {

  private Askers() {}

  static Asker of(IncomingMessage incoming) {
    return new Asker(incoming.user(), incoming.channel(), incoming.team());
  }

  /** Returns the asker; in a modal, with the channel in which it was opened. */
  static Asker of(BlockActionPayload payload) {
    BlockAction action = BlockAction.of(payload);
    String channel = action.asker().channel();
    return new Asker(
        action.asker().user(),
        channel.isEmpty()
            ? ContextPosition.read(action.value()).map(ContextPosition::channel).orElse("")
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

  /** Returns the asker; the channel is known for feedback on an answer, but not for a question. */
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
