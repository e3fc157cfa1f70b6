package aibets.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody used a button or chose from a menu.
 *
 * @param value of the button or the choice; as good as typed by the user
 * @param asker who it was, and where to answer so that only they see it
 * @param trigger opens one modal within three seconds
 * @param view the modal or Home that the button stands in, if it does
 */
record Click(String value, Addressee asker, String trigger, Optional<String> view) {

  static Click of(BlockActionPayload payload) {
    BlockActionPayload.Channel channel = payload.getChannel();
    BlockActionPayload.Container container = payload.getContainer();
    return new Click(
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

  /** The same with another value. */
  Click with(String other) {
    return new Click(other, asker, trigger, view);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
