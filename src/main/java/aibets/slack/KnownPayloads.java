package aibets.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.dialogs.payload.DialogCancellationPayload;
import com.slack.api.app_backend.dialogs.payload.DialogSubmissionPayload;
import com.slack.api.app_backend.dialogs.payload.DialogSuggestionPayload;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.events.payload.UrlVerificationPayload;
import com.slack.api.app_backend.interactive_components.payload.AttachmentActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.util.Set;

/**
 * The payload types that Bolt knows. Bolt would log unknown payloads completely, so they are not
 * passed to it.
 */
public final class KnownPayloads {

  private static final Set<String> TYPES =
      Set.of(
          EventsApiPayload.TYPE,
          UrlVerificationPayload.TYPE,
          AttachmentActionPayload.TYPE,
          BlockActionPayload.TYPE,
          BlockSuggestionPayload.TYPE,
          GlobalShortcutPayload.TYPE,
          MessageShortcutPayload.TYPE,
          DialogSubmissionPayload.TYPE,
          DialogCancellationPayload.TYPE,
          DialogSuggestionPayload.TYPE,
          ViewSubmissionPayload.TYPE,
          ViewClosedPayload.TYPE);

  private KnownPayloads() {}

  /** Whether a payload is a command or of a type that Bolt knows. */
  public static boolean include(JsonObject payload) {
    JsonElement type = payload.get("type");
    return payload.has("command")
        || (type != null && type.isJsonPrimitive() && TYPES.contains(type.getAsString()));
  }
}
