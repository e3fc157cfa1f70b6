package aibets.slack;

import aibets.desk.Incidents;
import aibets.desk.Outcome;
import aibets.storage.AnswerStore;
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

/** Delivers messages to people in Slack. Never throws: what cannot be delivered is logged. */
final class Replier {

  /** Slack will not show the blocks, but may well show the text. */
  private static final Set<String> BLOCKS_REFUSED =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long");

  /** Slack could not, and may the next time. */
  private static final Set<String> PASSING =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  /** How often a picture is waited for. */
  private static final int PICTURE_TRIES = 3;

  private static final Duration WAIT = Duration.ofSeconds(1);

  /** Done twice, it shows twice. */
  private static final String POST = "chat.postMessage";

  private final Logger log = LoggerFactory.getLogger(Replier.class);
  private final Gson gson = BlockJson.gson();
  private final Retries retries;
  private final Slack slack;
  private final MethodsClient client;
  private final Incidents incidents;
  private final Rendering rendering;

  Replier(
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

  /** A channel, and the thread that a mention stands in or starts. */
  record Conversation(String channel, @Nullable String thread) {}

  /**
   * By response URL; by chat.postEphemeral when that fails, or else in a direct message.
   *
   * @return whether the asker could be told
   */
  boolean tell(Addressee asker, Outcome outcome) {
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

  /** Puts a message in the place of the one that somebody clicked on and that only they see. */
  void replace(Addressee asker, Message message) {
    respond(asker, response(asker, message).replaceOriginal(true).build());
  }

  /** Takes away the message that somebody clicked on and that only they see. */
  void dismiss(Addressee asker) {
    respond(asker, ActionResponse.builder().deleteOriginal(true).build());
  }

  /** Shows all in the channel a message, where the bot itself may not write; returns success. */
  boolean tellAll(Addressee asker, Message message) {
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
   * By chat.postMessage, without previews of links.
   *
   * @return the message's ts; empty if it was not posted
   */
  Optional<String> tell(Conversation place, Outcome outcome) {
    Message message = rendering.of(outcome);
    return message.isNone()
        ? Optional.empty()
        : post(place, message).map(ChatPostMessageResponse::getTs);
  }

  /** By {@link #tell(Conversation, Outcome)}, whether it arrives or not. */
  void tellNews(AnswerStore.Place place, Outcome news) {
    String thread = place.thread().isEmpty() ? null : place.thread();
    if (tell(new Conversation(place.channel(), thread), news).isEmpty()) {
      log.warn("News could not be delivered, and is not sent again");
    }
  }

  /** Where a message stands; its channel as Slack names it. */
  record Posted(String channel, String ts) {}

  /** As a direct message; empty if it was not posted. */
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
   * Puts another message in the place of one of the bot's; returns success, also if there is none.
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
      log.warn("The response URL answered {}; trying chat.postEphemeral", response.getCode());
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

  /** Posts with the blocks it is given; null for none. */
  @FunctionalInterface
  private interface Post {
    SlackApiTextResponse with(@Nullable String blocks) throws IOException, SlackApiException;
  }

  /** A picture that was just uploaded is refused until Slack has looked at it. */
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
