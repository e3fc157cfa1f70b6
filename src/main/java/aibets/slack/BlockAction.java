package aibets.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A click on a button or a choice from a menu.
 *
 * @param value of the button or option; untrusted
 * @param asker the user, and where to reply privately
 * @param trigger opens one modal within three seconds
 * @param view the modal or Home that contains the button, if any
 */
record BlockAction(String value, Addressee asker, String trigger, Optional<String> view) {

  static BlockAction of(BlockActionPayload payload) {
    BlockActionPayload.Channel channel = payload.getChannel();
    BlockActionPayload.Container container = payload.getContainer();
    return new BlockAction(
        value(payload.getActions().get(0)),
        new Addressee(
            channel == null ? "" : text(channel.getId()),
            payload.getUser().getId(),
            payload.getResponseUrl(),
            container == null ? null : container.getThreadTs()),
        text(payload.getTriggerId()),
        Optional.ofNullable(payload.getView()).map(view -> view.getId()));
  }

  private static String value(BlockActionPayload.Action action) {
    return action.getSelectedOption() == null
        ? text(action.getValue())
        : text(action.getSelectedOption().getValue());
  }

  /** Returns a copy with another value. */
  BlockAction with(String other) {
    return new BlockAction(other, asker, trigger, view);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
