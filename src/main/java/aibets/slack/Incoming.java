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
 * A message that a person wrote where the bot can read it.
 *
 * @param thread the ts of its thread's first message, null outside of threads
 * @param text with Slack's markup
 * @param direct whether it was written to the bot alone
 * @param bot the bot's own user id, empty if Slack did not say
 * @param team the workspace that the person belongs to; null if Slack did not say
 */
record Incoming(
    String channel,
    String ts,
    @Nullable String thread,
    String user,
    String text,
    boolean direct,
    String bot,
    @Nullable String team) {

  static Optional<Incoming> of(EventsApiPayload<AppMentionEvent> payload, AppMentionEvent event) {
    boolean automatic =
        event.getBotId() != null
            || event.getBotProfile() != null
            || "bot_message".equals(event.getSubtype());
    return of(
        automatic,
        new Incoming(
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), event.getAttachments()),
            false,
            bot(payload),
            event.getUserTeam() == null ? event.getTeam() : event.getUserTeam()));
  }

  static Optional<Incoming> of(EventsApiPayload<MessageEvent> payload, MessageEvent event) {
    return of(
        event.getBotId() != null || event.getBotProfile() != null,
        new Incoming(
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), event.getAttachments()),
            "im".equals(event.getChannelType()),
            bot(payload),
            event.getTeam()));
  }

  /** One with a file, which itself is not read. */
  static Optional<Incoming> of(
      EventsApiPayload<MessageFileShareEvent> payload, MessageFileShareEvent event) {
    return of(
        Boolean.TRUE.equals(event.getDisplayAsBot()),
        new Incoming(
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), event.getAttachments()),
            "im".equals(event.getChannelType()),
            bot(payload),
            null));
  }

  /** One in a thread that was also sent to the channel. */
  static Optional<Incoming> of(
      EventsApiPayload<MessageThreadBroadcastEvent> payload, MessageThreadBroadcastEvent event) {
    return of(
        false,
        new Incoming(
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), event.getAttachments()),
            "im".equals(event.getChannelType()),
            bot(payload),
            null));
  }

  /** One that somebody wrote by {@code /me}. */
  static Optional<Incoming> of(EventsApiPayload<MessageMeEvent> payload, MessageMeEvent event) {
    return of(
        event.getBotId() != null,
        new Incoming(
            event.getChannel(),
            event.getTs(),
            null,
            text(event.getUser()),
            MessageText.of(event.getText(), event.getBlocks(), List.of()),
            "im".equals(event.getChannelType()),
            bot(payload),
            null));
  }

  /** The message as it reads after an edit. */
  static Optional<Incoming> of(
      EventsApiPayload<MessageChangedEvent> payload, MessageChangedEvent event) {
    MessageChangedEvent.Message message = event.getMessage();
    return of(
        message.getBotId() != null || message.getBotProfile() != null,
        new Incoming(
            event.getChannel(),
            message.getTs(),
            message.getThreadTs(),
            text(message.getUser()),
            MessageText.of(message.getText(), message.getBlocks(), message.getAttachments()),
            "im".equals(event.getChannelType()),
            bot(payload),
            message.getUserTeam() == null ? message.getTeam() : message.getUserTeam()));
  }

  /** The bot's own messages carry a bot id, too; its user id is checked for certainty. */
  private static Optional<Incoming> of(boolean automatic, Incoming incoming) {
    return automatic || incoming.user.isEmpty() || incoming.user.equals(incoming.bot)
        ? Optional.empty()
        : Optional.of(incoming);
  }

  private static String bot(EventsApiPayload<?> payload) {
    List<Authorization> authorizations = payload.getAuthorizations();
    return authorizations == null
        ? ""
        : authorizations.stream()
            .filter(each -> Boolean.TRUE.equals(each.getIsBot()))
            .map(Authorization::getUserId)
            .findFirst()
            .orElse("");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Without markup. */
  String plain() {
    return SlackText.plain(text);
  }

  boolean mentionsTheBot() {
    return !bot.isEmpty() && text.contains("<@" + bot);
  }

  boolean mentionsAnybody() {
    return text.contains("<@") || text.contains("<!");
  }

  /** A name for it that two deliveries share. */
  String key() {
    return key(channel, ts);
  }

  static String key(String channel, String ts) {
    return "message " + channel + " " + ts;
  }

  /** Its thread, or the one that it starts; in direct messages, none unless it is in one. */
  AnswerStore.Place place() {
    if (thread != null) {
      return new AnswerStore.Place(channel, thread, ts);
    }
    return new AnswerStore.Place(channel, direct ? "" : ts, ts);
  }

  /** What is owed a reply; {@link #of(Request)} is its inverse but for who the bot is. */
  Request request(Kind kind) {
    String in = thread == null ? "" : thread;
    return new Request(key(), kind, user, channel, in, ts, text, !direct, "", 0, false);
  }

  static Incoming of(Request request) {
    return new Incoming(
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
