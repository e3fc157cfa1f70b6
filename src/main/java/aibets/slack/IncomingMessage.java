package aibets.slack;

import aibets.desk.Ask;
import aibets.storage.AnswerStore;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message from a user that the bot can read.
 *
 * @param thread ts of the thread's first message, null outside threads
 * @param text with Slack's markup
 * @param direct whether it is a direct message to the bot
 * @param bot the bot's own user id, empty if unknown
 * @param team the user's workspace; null if unknown
 */
record IncomingMessage(
    String channel,
    String ts,
    @Nullable String thread,
    String user,
    String text,
    boolean direct,
    String bot,
    @Nullable String team) {

  static Optional<IncomingMessage> of(
      EventsApiPayload<AppMentionEvent> payload, AppMentionEvent event) {
    boolean automatic =
        event.getBotId() != null
            || event.getBotProfile() != null
            || "bot_message".equals(event.getSubtype());
    return of(
        automatic,
        new IncomingMessage(
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), event.getAttachments()),
            false,
            bot(payload),
            event.getUserTeam() == null ? event.getTeam() : event.getUserTeam()));
  }

  static Optional<IncomingMessage> of(EventsApiPayload<MessageEvent> payload, MessageEvent event) {
    return of(
        event.getBotId() != null || event.getBotProfile() != null,
        new IncomingMessage(
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), event.getAttachments()),
            "im".equals(event.getChannelType()),
            bot(payload),
            event.getTeam()));
  }

  /** Returns a message with a file, which itself is not read. */
  static Optional<IncomingMessage> of(
      EventsApiPayload<MessageFileShareEvent> payload, MessageFileShareEvent event) {
    return of(
        Boolean.TRUE.equals(event.getDisplayAsBot()),
        new IncomingMessage(
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), event.getAttachments()),
            "im".equals(event.getChannelType()),
            bot(payload),
            null));
  }

  /** Returns a reply in a thread that was also sent to the channel. */
  static Optional<IncomingMessage> of(
      EventsApiPayload<MessageThreadBroadcastEvent> payload, MessageThreadBroadcastEvent event) {
    return of(
        false,
        new IncomingMessage(
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), event.getAttachments()),
            "im".equals(event.getChannelType()),
            bot(payload),
            null));
  }

  /** Returns a message written with {@code /me}. */
  static Optional<IncomingMessage> of(
      EventsApiPayload<MessageMeEvent> payload, MessageMeEvent event) {
    return of(
        event.getBotId() != null,
        new IncomingMessage(
            event.getChannel(),
            event.getTs(),
            null,
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), List.of()),
            "im".equals(event.getChannelType()),
            bot(payload),
            null));
  }

  /** Returns the new version of an edited message. */
  static Optional<IncomingMessage> of(
      EventsApiPayload<MessageChangedEvent> payload, MessageChangedEvent event) {
    MessageChangedEvent.Message message = event.getMessage();
    return of(
        message.getBotId() != null || message.getBotProfile() != null,
        new IncomingMessage(
            event.getChannel(),
            message.getTs(),
            message.getThreadTs(),
            text(message.getUser()),
            MessageText.of(message.getText(), message.getBlocks(), message.getAttachments()),
            "im".equals(event.getChannelType()),
            bot(payload),
            message.getUserTeam() == null ? message.getTeam() : message.getUserTeam()));
  }

  /** Ignores the bot's own messages: they have a bot id; the user id is checked as well. */
  private static Optional<IncomingMessage> of(boolean automatic, IncomingMessage incoming) {
    return automatic || incoming.user.isEmpty() || incoming.user.equals(incoming.bot)
        ? Optional.empty()
        : Optional.of(incoming);
  }

  private static String bot(EventsApiPayload<?> payload) {
    List<Authorization> authorizations = payload.getAuthorizations();
    return authorizations == null
        ? ""
        : authorizations.stream()
            .filter(each -> each != null && Boolean.TRUE.equals(each.getIsBot()))
            .flatMap(each -> Optional.ofNullable(each.getUserId()).stream())
            .findFirst()
            .orElse("");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Returns the text without markup. */
  String plain() {
    return SlackText.plain(text);
  }

  boolean mentionsTheBot() {
    return !bot.isEmpty() && text.contains("<@" + bot);
  }

  boolean mentionsAnybody() {
    return text.contains("<@") || text.contains("<!");
  }

  /** Returns a name that is the same for repeated deliveries. */
  String key() {
    return key(channel, ts);
  }

  static String key(String channel, String ts) {
    return "message " + channel + " " + ts;
  }

  /**
   * Returns the place with its thread, or the thread that it would start; in direct messages only
   * an existing thread.
   */
  AnswerStore.Place place() {
    if (thread != null) {
      return new AnswerStore.Place(channel, thread, ts);
    }
    return new AnswerStore.Place(channel, direct ? "" : ts, ts);
  }

  /** Returns the request to store; {@link #of(Request)} is its inverse except for the bot's id. */
  Request request(Kind kind) {
    String in = thread == null ? "" : thread;
    return new Request(key(), kind, user, channel, in, ts, text, !direct, "", 0, false);
  }

  static IncomingMessage of(Request request) {
    return new IncomingMessage(
        request.channel(),
        request.message(),
        request.thread().isEmpty() ? null : request.thread(),
        request.user(),
        request.text(),
        !request.visibleToAll(),
        "",
        null);
  }

  Ask ask() {
    return Ask.openly(plain(), user, place());
  }
}
