package aibets.slack;

import aibets.telemetry.Incidents;
import com.google.gson.Gson;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and updates modals and Homes. Never throws; failures are logged. */
final class Modals {

  private final Logger log = LoggerFactory.getLogger(Modals.class);
  private final Gson gson = BlockJson.gson();
  private final Retries retries;
  private final MethodsClient client;
  private final Incidents incidents;

  Modals(MethodsClient client, Retries retries, Incidents incidents) {
    this.retries = retries;
    this.client = client;
    this.incidents = incidents;
  }

  /** Returns a builder for a read-only modal. */
  static View.ViewBuilder of(String title, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(blocks);
  }

  /**
   * Opens a modal in response to an action within the last three seconds.
   *
   * @return its id; empty if it was not opened
   */
  Optional<String> open(String trigger, View view) {
    String json = gson.toJson(view);
    return call(
            "views.open",
            () -> client.viewsOpen(request -> request.triggerId(trigger).viewAsString(json)))
        .map(response -> response.getView().getId());
  }

  /** Replaces an open modal. */
  void update(String viewId, View view) {
    String json = gson.toJson(view);
    Optional<?> unused =
        call(
            "views.update",
            () -> client.viewsUpdate(request -> request.viewId(viewId).viewAsString(json)));
  }

  /** Updates a user's Home. */
  void publish(String user, View view) {
    String json = gson.toJson(view);
    Optional<?> unused =
        call(
            "views.publish",
            () -> client.viewsPublish(request -> request.userId(user).viewAsString(json)));
  }

  private <T extends SlackApiTextResponse> Optional<T> call(String method, Retries.Call<T> call) {
    try {
      T response = retries.call(call);
      if (response.isOk()) {
        return Optional.of(response);
      }
      log.warn("{} failed ({})", method, response.getError());
    } catch (IOException | SlackApiException | RuntimeException e) {
      incidents.report(method + " failed", e, Retries::isSlacks);
    }
    return Optional.empty();
  }
}
