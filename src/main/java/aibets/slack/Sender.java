package aibets.slack;

import aibets.desk.Outcome;
import aibets.storage.AnswerStore;
import aibets.telemetry.Incidents;
import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages to users in Slack. Never throws; failures are logged. */
final class Sender {

  /** Errors that concern the blocks; the text may still be accepted. */
  private static final Set<String> BLOCKS_REFUSED =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long");

  /** Temporary errors. */
  private static final Set<String> PASSING =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  /** The number of attempts while Slack processes a picture. */
  private static final int PICTURE_TRIES = 3;

  private static final Duration WAIT = Duration.ofSeconds(1);

  /** The method that must not be repeated, because the message would appear twice. */
  private static final String POST = "chat.postMessage";

  private final Logger log = LoggerFactory.getLogger(Sender.class);
  private final Gson gson = BlockJson.gson();
  private final Retries retries;
  private final Slack slack;
  private final MethodsClient client;
  private final Incidents incidents;
  private final Rendering rendering;

  Sender(
      Slack slack,
      MethodsClient client,
      Retries retries,
      Incidents incidents,
      Rendering rendering) {
    this.rendering = rendering;
    this.retries = retries;
    this.slack = slack;
    this.client = client;
    this.incidents = incidents;
  }

  /** A channel, and the thread that contains or starts with a mention. */
  record Conversation(String channel, @Nullable String thread) {}

  /**
   * Sends a message to a user only: by response URL; if that fails, by chat.postEphemeral, or else
   * as a direct message.
   *
   * @return whether it was sent
   */
  boolean send(Addressee asker, Outcome outcome) {
    Message message = rendering.alone(outcome, asker.channel());
    return message.isNone()
        || respond(asker, response(asker, message).build())
        || (!asker.channel().isEmpty() && whisper(asker, message))
        || post(new Conversation(asker.user(), null), message).isPresent();
  }

  private boolean whisper(Addressee asker, Message message) {
    return deliver(
            "chat.postEphemeral",
            message,
            blocks ->
                client.chatPostEphemeral(
                    request ->
                        request
                            .channel(asker.channel())
                            .user(asker.user())
                            .threadTs(asker.thread())
                            .text(message.text())
                            .blocksAsString(blocks)))
        .isPresent();
  }

  /** Replaces the ephemeral message that a user clicked on. */
  void replace(Addressee asker, Message message) {
    respond(asker, response(asker, message).replaceOriginal(true).build());
  }

  /** Deletes the ephemeral message that a user clicked on. */
  void dismiss(Addressee asker) {
    respond(asker, ActionResponse.builder().deleteOriginal(true).build());
  }

  /**
   * Shows a message to everyone in a channel where the bot itself cannot post; returns whether it
   * succeeded.
   */
  boolean sendToAll(Addressee asker, Message message) {
    return respond(asker, response(asker, message).responseType("in_channel").build());
  }

  private static ActionResponse.ActionResponseBuilder response(Addressee asker, Message message) {
    return ActionResponse.builder()
        .responseType("ephemeral")
        .text(message.text())
        .blocks(message.blocks())
        .threadTs(asker.thread());
  }

  /**
   * Posts by chat.postMessage, without link previews.
   *
   * @return the message's ts; empty if it was not posted
   */
  Optional<String> send(Conversation place, Outcome outcome) {
    Message message = rendering.of(outcome);
    return message.isNone()
        ? Optional.empty()
        : post(place, message).map(ChatPostMessageResponse::getTs);
  }

  /** Sends a notification like {@link #send(Conversation, Outcome)}, ignoring failure. */
  void sendNews(AnswerStore.Place place, Outcome news) {
    String thread = place.thread().isEmpty() ? null : place.thread();
    if (send(new Conversation(place.channel(), thread), news).isEmpty()) {
      log.warn("Cannot deliver a notification; it is not sent again");
    }
  }

  /** The location of a message, with the channel as returned by Slack. */
  record Posted(String channel, String ts) {}

  /** Sends a direct message; empty if it was not posted. */
  Optional<Posted> postTo(String user, Outcome outcome) {
    return post(new Conversation(user, null), rendering.of(outcome))
        .map(response -> new Posted(response.getChannel(), response.getTs()));
  }

  private Optional<ChatPostMessageResponse> post(Conversation place, Message message) {
    return deliver(
            POST,
            message,
            blocks ->
                client.chatPostMessage(
                    request ->
                        request
                            .channel(place.channel())
                            .threadTs(place.thread())
                            .text(message.text())
                            .mrkdwn(false)
                            .blocksAsString(blocks)
                            .unfurlLinks(false)
                            .unfurlMedia(false)))
        .map(ChatPostMessageResponse.class::cast);
  }

  /**
   * Replaces one of the bot's messages; returns whether it succeeded or the message no longer
   * exists.
   */
  boolean update(String channel, String ts, Outcome outcome) {
    Message message = rendering.of(outcome);
    return message.isNone()
        || deliver(
                "chat.update",
                message,
                blocks ->
                    client.chatUpdate(
                        request ->
                            request
                                .channel(channel)
                                .ts(ts)
                                .text(message.text())
                                .blocksAsString(blocks)))
            .isPresent();
  }

  private boolean respond(Addressee asker, ActionResponse message) {
    String url = asker.responseUrl();
    if (url == null || url.isBlank()) {
      return false;
    }
    try {
      WebhookResponse response = retries.call(() -> send(url, gson.toJson(message)));
      if (response.getCode() == 200) {
        return true;
      }
      log.warn("The response URL returned {}; trying chat.postEphemeral", response.getCode());
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("The response URL failed ({}); trying chat.postEphemeral", e.toString());
    }
    return false;
  }

  private WebhookResponse send(String url, String json) throws IOException {
    WebhookResponse response = slack.send(url, json);
    if (Retries.isPassing(response.getCode())) {
      List<String> after = response.getHeaders().getOrDefault("retry-after", List.of());
      throw new Retries.Refused(response.getCode(), after.isEmpty() ? null : after.get(0));
    }
    return response;
  }

  /** Posts with the given blocks; null for none. */
  @FunctionalInterface
  private interface Post {
    SlackApiTextResponse with(@Nullable String blocks) throws IOException, SlackApiException;
  }

  /** Retries while Slack is still processing an uploaded picture. */
  private SlackApiTextResponse posted(String method, Message message, Post post)
      throws IOException, SlackApiException {
    SlackApiTextResponse response = called(method, () -> post.with(gson.toJson(message.blocks())));
    Message plainer = message.plainer();
    for (int i = 0; i < PICTURE_TRIES && isRefused(response) && message.hasPicture(); i++) {
      Retries.await(WAIT);
      response = called(method, () -> post.with(gson.toJson(message.blocks())));
    }
    if (!isRefused(response) || plainer.equals(message)) {
      return response;
    }
    log.warn("{} refused a picture or table ({}); sending the rest", method, response.getError());
    return called(method, () -> post.with(gson.toJson(plainer.blocks())));
  }

  private SlackApiTextResponse called(String method, Retries.Call<SlackApiTextResponse> call)
      throws IOException, SlackApiException {
    if (method.equals(POST)) {
      return retries.callOnce(call);
    }
    SlackApiTextResponse response = retries.call(call);
    if (!response.isOk() && PASSING.contains(String.valueOf(response.getError()))) {
      Retries.await(WAIT);
      response = retries.call(call);
    }
    return response;
  }

  private static boolean isRefused(SlackApiTextResponse response) {
    return !response.isOk() && BLOCKS_REFUSED.contains(String.valueOf(response.getError()));
  }

  private Optional<SlackApiTextResponse> deliver(String method, Message message, Post post) {
    try {
      SlackApiTextResponse response = posted(method, message, post);
      if (isRefused(response)) {
        log.warn("{} refused the blocks ({}); sending the text", method, response.getError());
        response = called(method, () -> post.with(null));
      }
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
