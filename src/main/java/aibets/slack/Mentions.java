package aibets.slack;

import aibets.store.AnswerStore;
import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import java.util.List;
import java.util.function.Consumer;

/** Answers people who mention the bot, in the thread of the mention. Acknowledges at once. */
final class Mentions {

  private final Desk desk;
  private final Questions questions;
  private final Renderer renderer;
  private final Replier replier;
  private final SeenEvents seen;

  Mentions(Desk desk, Questions questions, Renderer renderer, Replier replier, SeenEvents seen) {
    this.desk = desk;
    this.questions = questions;
    this.renderer = renderer;
    this.replier = replier;
    this.seen = seen;
  }

  Response handle(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
    AppMentionEvent event = payload.getEvent();
    if (isFromPerson(payload) && event.getEdited() == null && isNew(payload)) {
      take(event);
    }
    return context.ack();
  }

  /** The bot's own messages carry a bot id, too; its user id is checked for certainty. */
  private static boolean isFromPerson(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    return event.getBotId() == null
        && event.getBotProfile() == null
        && !"bot_message".equals(event.getSubtype())
        && event.getUser() != null
        && authorizations(payload).stream()
            .noneMatch(
                authorization ->
                    Boolean.TRUE.equals(authorization.getIsBot())
                        && event.getUser().equals(authorization.getUserId()));
  }

  private static List<Authorization> authorizations(EventsApiPayload<AppMentionEvent> payload) {
    List<Authorization> authorizations = payload.getAuthorizations();
    return authorizations == null ? List.of() : authorizations;
  }

  private boolean isNew(EventsApiPayload<AppMentionEvent> payload) {
    AppMentionEvent event = payload.getEvent();
    String message = "message " + event.getChannel() + " " + event.getTs();
    return payload.getEventId() == null
        ? seen.isNew(message)
        : seen.isNew(message, "event " + payload.getEventId());
  }

  private void take(AppMentionEvent event) {
    String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
    Replier.Place place = new Replier.Place(event.getChannel(), thread);
    Consumer<Message> reply = message -> replier.tell(place, message);
    String text = SlackText.plain(event.getText());
    Ask ask =
        Ask.openly(
            text,
            event.getUser(),
            new AnswerStore.Place(event.getChannel(), thread, event.getTs()));
    if (text.isEmpty() || text.equalsIgnoreCase("help")) {
      desk.notice(renderer.help(), reply);
    } else {
      desk.question(new Job(() -> questions.answer(ask), reply))
          .ifPresent(refusal -> desk.notice(refusal, reply));
    }
  }
}
