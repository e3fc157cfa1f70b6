package aibets.slack;

import aibets.desk.ChannelPolicy;
import aibets.desk.Desk;
import aibets.desk.FollowUps;
import aibets.desk.Reception;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Receives messages and dispatches them. */
final class Mentions {

  private final Reception reception;
  private final Conversations conversations;
  private final FollowUps followUps;
  private final ChannelPolicy policy;
  private final Desk desk;

  Mentions(
      Reception reception,
      Conversations conversations,
      FollowUps followUps,
      ChannelPolicy policy,
      Desk desk) {
    this.reception = reception;
    this.conversations = conversations;
    this.followUps = followUps;
    this.policy = policy;
    this.desk = desk;
  }

  /** Registers the handlers with an app. */
  void handle(App app) {
    app.event(AppMentionEvent.class, this::mention);
    app.event(
        MessageEvent.class,
        (payload, context) ->
            message(payload, IncomingMessage.of(payload, payload.getEvent()), context));
    app.event(
        MessageFileShareEvent.class,
        (payload, context) ->
            message(payload, IncomingMessage.of(payload, payload.getEvent()), context));
    app.event(
        MessageThreadBroadcastEvent.class,
        (payload, context) ->
            message(payload, IncomingMessage.of(payload, payload.getEvent()), context));
    app.event(
        MessageMeEvent.class,
        (payload, context) ->
            message(payload, IncomingMessage.of(payload, payload.getEvent()), context));
    app.event(MessageChangedEvent.class, this::edit);
    app.event(MessageDeletedEvent.class, this::deletion);
  }

  private Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
    AppMentionEvent event = payload.getEvent();
    if (event.getEdited() == null) {
      IncomingMessage.of(payload, event).ifPresent(incoming -> asked(payload, incoming));
    }
    return context.ack();
  }

  private void asked(EventsApiPayload<? extends Event> payload, IncomingMessage incoming) {
    reception.takeOn(
        Askers.of(incoming),
        refusal -> conversations.refuseInPrivate(incoming, refusal),
        () -> {
          if (takesOn(payload, incoming.request(Kind.MESSAGE))) {
            conversations.ask(incoming);
          }
        });
  }

  /** Handles a message; mentions in channels are delivered as separate events and handled there. */
  private Response message(
      EventsApiPayload<? extends Event> payload,
      Optional<IncomingMessage> incoming,
      EventContext context) {
    incoming.filter(IncomingMessage::direct).ifPresent(each -> asked(payload, each));
    incoming
        .filter(each -> !each.direct() && !each.mentionsTheBot())
        .ifPresent(each -> overheard(payload, each));
    return context.ack();
  }

  private void overheard(EventsApiPayload<? extends Event> payload, IncomingMessage incoming) {
    if (incoming.thread() == null) {
      inChannel(payload, incoming);
    } else if (mayFollowUp(incoming)) {
      followedUp(payload, incoming);
    }
  }

  private boolean mayFollowUp(IncomingMessage incoming) {
    return !incoming.mentionsAnybody()
        && followUps.looksLikeOne(incoming.channel(), incoming.plain());
  }

  /** Handles a message that is not addressed to the bot, so nobody is notified of a refusal. */
  private void inChannel(EventsApiPayload<? extends Event> payload, IncomingMessage incoming) {
    switch (policy.mode(incoming.channel())) {
      case MENTIONS -> {}
      case AUTO -> {
        if (!incoming.mentionsAnybody() && FollowUps.asks(incoming.plain())) {
          unasked(incoming, () -> isNew(payload, incoming.key()), conversations::overhear);
        }
      }
      case ALL -> {
        if (!incoming.plain().isEmpty()) {
          unasked(
              incoming,
              () -> takesOn(payload, incoming.request(Kind.CHANNEL)),
              conversations::unasked);
        }
      }
    }
  }

  private void unasked(
      IncomingMessage incoming, BooleanSupplier isNew, Consumer<IncomingMessage> answer) {
    reception.takeOn(
        Askers.of(incoming),
        refusal -> {},
        () -> {
          if (isNew.getAsBoolean()) {
            answer.accept(incoming);
          }
        });
  }

  /**
   * Handles a possible follow-up. It may not be meant for the bot, so nobody is notified of a
   * refusal.
   */
  private void followedUp(EventsApiPayload<? extends Event> payload, IncomingMessage incoming) {
    reception.takeOn(
        Askers.of(incoming),
        refusal -> {},
        () -> {
          if (followUps.isOurs(incoming.place())
              && takesOn(payload, incoming.request(Kind.FOLLOW_UP))) {
            conversations.followUp(incoming);
          }
        });
  }

  private Response edit(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
    MessageChangedEvent event = payload.getEvent();
    if (event.getMessage() != null && "tombstone".equals(event.getMessage().getSubtype())) {
      String deleted = event.getMessage().getTs();
      reception.takeAway(() -> conversations.deleted(event.getChannel(), deleted));
      return context.ack();
    }
    // Link previews also change a message; the time of the edit is then missing or old.
    if (event.getMessage() != null && event.getMessage().getEdited() != null) {
      String edit = " at " + event.getMessage().getEdited().getTs();
      IncomingMessage.of(payload, event).ifPresent(incoming -> edited(payload, incoming, edit));
    }
    return context.ack();
  }

  private void edited(
      EventsApiPayload<MessageChangedEvent> payload, IncomingMessage incoming, String edit) {
    reception.takeOn(
        Askers.of(incoming),
        refusal -> {
          if (incoming.mentionsTheBot()) {
            conversations.refuseInPrivate(incoming, refusal);
          }
        },
        () -> {
          if (isNew(payload, incoming.key() + edit)) {
            edited(incoming);
          }
        });
  }

  /** Handles an edit; one that arrives before its message replaces it. */
  private void edited(IncomingMessage incoming) {
    if (incoming.mentionsTheBot()) {
      desk.isNew(incoming.key());
    }
    conversations.edited(incoming);
  }

  private Response deletion(EventsApiPayload<MessageDeletedEvent> payload, EventContext context) {
    MessageDeletedEvent event = payload.getEvent();
    reception.takeAway(() -> conversations.deleted(event.getChannel(), event.getDeletedTs()));
    return context.ack();
  }

  private boolean takesOn(EventsApiPayload<? extends Event> payload, Request request) {
    return desk.takesOn(request, event(payload));
  }

  private boolean isNew(EventsApiPayload<? extends Event> payload, String key) {
    return desk.isNew(
        Stream.concat(Stream.of(key), event(payload).stream()).toArray(String[]::new));
  }

  private static List<String> event(EventsApiPayload<? extends Event> payload) {
    return payload.getEventId() == null ? List.of() : List.of("event " + payload.getEventId());
  }
}
