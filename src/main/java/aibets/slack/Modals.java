package aibets.slack;

import aibets.desk.Incidents;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and changes modals and Homes. Never throws: what cannot be shown is logged. */
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

  /** A modal that is only looked at. */
  static View.ViewBuilder of(String title, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(blocks);
  }

  /** Opens a modal on what somebody did within the last three seconds. */
  void open(String trigger, View view) {
    call(
        "views.open",
        () ->
            client.viewsOpen(
                request -> request.triggerId(trigger).viewAsString(gson.toJson(view))));
  }

  /** Replaces an open modal. */
  void update(String viewId, View view) {
    call(
        "views.update",
        () ->
            client.viewsUpdate(request -> request.viewId(viewId).viewAsString(gson.toJson(view))));
  }

  /** Shows somebody their Home. */
  void publish(String user, View view) {
    call(
        "views.publish",
        () -> client.viewsPublish(request -> request.userId(user).viewAsString(gson.toJson(view))));
  }

  private void call(String method, Retries.Call<? extends SlackApiTextResponse> call) {
    try {
      SlackApiTextResponse response = retries.call(call);
      if (!response.isOk()) {
        log.warn("{} failed ({}); the user saw nothing", method, response.getError());
      }
    } catch (IOException | SlackApiException | RuntimeException e) {
      incidents.report(method + " failed; the user saw nothing", e, Retries::isSlacks);
    }
  }
}
