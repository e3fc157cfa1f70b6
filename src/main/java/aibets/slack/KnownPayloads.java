package aibets.slack;

import aibets.telemetry.Incidents;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The payloads that are passed to Bolt: those that the bot handles, with everything that handling
 * them takes. Bolt would log unknown ones completely, and fail on incomplete ones.
 */
public final class KnownPayloads {

  private static final Logger LOG = LoggerFactory.getLogger(KnownPayloads.class);

  private KnownPayloads() {}

  /**
   * Whether a payload is of a kind that the bot handles, and complete. What is wrong with an
   * incomplete one is logged.
   */
  public static boolean include(JsonObject payload) {
    Optional<RequiredFields> required = RequiredFields.of(payload);
    Optional<String> invalid = required.flatMap(fields -> fields.firstInvalid(payload));
    invalid.ifPresent(
        field ->
            LOG.warn(
                "Ignored a payload from Slack ({}): {} is missing or not as Slack sends it",
                required.get().kind(),
                field));
    return required.isPresent() && invalid.isEmpty();
  }

  /** Logs that a payload was ignored because parsing it failed. */
  public static void unreadable(RuntimeException failure) {
    LOG.warn("Ignored a payload from Slack that cannot be parsed: {}", Incidents.types(failure));
  }
}
