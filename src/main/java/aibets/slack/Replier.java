package aibets.slack;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers messages to people in Slack. Never throws: what cannot be delivered is logged. */
final class Replier {

  /** Slack will not show the blocks, but may well show the text. */
  private static final Set<String> BLOCKS_REFUSED =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long");

  private final Logger log = LoggerFactory.getLogger(Replier.class);
  private final Gson gson = GsonFactory.createSnakeCase();
  private final RateLimits limits = new RateLimits();
  private final Slack slack;
  private final MethodsClient client;
  private final Incidents incidents;

  Replier(Slack slack, String botToken, Incidents incidents) {
    this.slack = slack;
    this.client = slack.methods(botToken);
    this.incidents = incidents;
  }

  /** Where the answer to a slash command goes: only its user sees it. */
  record Asker(String channel, String user, @Nullable String responseUrl) {}

  /** The thread that a mention stands in or starts. */
  record Place(String channel, String thread) {}

  /** What is sent within an acknowledgement, seen by the command's user only. */
  static SlashCommandResponse ephemeral(Message message) {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(message.text())
        .blocks(message.blocks())
        .build();
  }

  /** By response URL; by chat.postEphemeral when that fails. */
  void tell(Asker asker, Message message) {
    if (!respond(asker, message)) {
      deliver(
          "chat.postEphemeral",
          message,
          blocks ->
              client.chatPostEphemeral(
                  request ->
                      request
                          .channel(asker.channel())
                          .user(asker.user())
                          .text(message.text())
                          .blocks(blocks)));
    }
  }

  /** By chat.postMessage, without previews of links. */
  void tell(Place place, Message message) {
    deliver(
        "chat.postMessage",
        message,
        blocks ->
            client.chatPostMessage(
                request ->
                    request
                        .channel(place.channel())
                        .threadTs(place.thread())
                        .text(message.text())
                        .mrkdwn(false)
                        .blocks(blocks)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  private boolean respond(Asker asker, Message message) {
    String url = asker.responseUrl();
    if (url == null || url.isBlank()) {
      return false;
    }
    try {
      WebhookResponse response = limits.call(() -> send(url, gson.toJson(ephemeral(message))));
      if (response.getCode() == 200) {
        return true;
      }
      log.warn("The response URL answered {}; trying chat.postEphemeral", response.getCode());
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("The response URL failed ({}); trying chat.postEphemeral", e.toString());
    }
    return false;
  }

  private WebhookResponse send(String url, String json) throws IOException {
    WebhookResponse response = slack.send(url, json);
    if (response.getCode() == 429) {
      List<String> after = response.getHeaders().getOrDefault("retry-after", List.of());
      throw new RateLimits.Refused(after.isEmpty() ? null : after.get(0));
    }
    return response;
  }

  /** Posts with the blocks it is given; null for none. */
  @FunctionalInterface
  private interface Post {
    SlackApiTextResponse with(@Nullable List<LayoutBlock> blocks)
        throws IOException, SlackApiException;
  }

  private void deliver(String method, Message message, Post post) {
    try {
      SlackApiTextResponse response = limits.call(() -> post.with(message.blocks()));
      if (!response.isOk() && BLOCKS_REFUSED.contains(String.valueOf(response.getError()))) {
        log.warn("{} refused the blocks ({}); sending the text", method, response.getError());
        response = limits.call(() -> post.with(null));
      }
      if (!response.isOk()) {
        log.error("{} failed ({}); the user saw nothing", method, response.getError());
      }
    } catch (IOException | SlackApiException | RuntimeException e) {
      incidents.report(method + " failed; the user saw nothing", e, "");
    }
  }
}
