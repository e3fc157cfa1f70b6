package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Handles what users do in modals and Homes. */
final class Submissions {

  private final ViewStacks views;
  private final Interactions interactions;
  private final SlackbotNotices notices;

  Submissions(ViewStacks views, Interactions interactions, SlackbotNotices notices) {
    this.views = views;
    this.interactions = interactions;
    this.notices = notices;
  }

  /** Handles a click or a choice; also finds the Home by its id. */
  void act(Person person, String viewId, String actionId, JsonNode choice, JsonNode choices) {
    JsonNode view = view(person, viewId);
    Elements.Found found = Elements.named(view.path("blocks"), actionId);
    ObjectNode action = Elements.chosen(found.element(), choice);
    action.put("action_id", actionId).put("block_id", found.blockId());
    ObjectNode state = Elements.state(view.path("blocks"), choices);
    interactions.act(person, view, action, state, notices.flashing(person.id()));
  }

  /** Submits a modal, unless a required input is empty. */
  void submit(Person person, String viewId, JsonNode choices) {
    JsonNode view = view(person, viewId);
    ObjectNode missing = missing(view, choices);
    if (missing.isEmpty()) {
      interactions.submit(
          person,
          view,
          Elements.state(view.path("blocks"), choices),
          SlackbotNotices.outcome(
              ack -> answer(person, view, ack),
              reason -> notices.flash(person.id(), SlackbotNotices.TROUBLE)));
    } else {
      notices.viewErrors(person.id(), viewId, missing);
    }
  }

  private static ObjectNode missing(JsonNode view, JsonNode choices) {
    ObjectNode missing = Json.object();
    for (Elements.Found found : Elements.all(view.path("blocks"))) {
      JsonNode choice = choices.path(found.actionId());
      if (found.block().path("type").asText().equals("input")
          && !found.block().path("optional").asBoolean()
          && choice.asText("").isEmpty()
          && choice.isEmpty()) {
        missing.put(found.blockId(), "Please complete this required field.");
      }
    }
    return missing;
  }

  private void answer(Person person, JsonNode view, JsonNode ack) {
    try {
      switch (ack.path("response_action").asText("")) {
        case "errors" ->
            notices.viewErrors(person.id(), view.path("id").asText(), ack.path("errors"));
        case "update" -> update(view, ack);
        case "push" -> views.push(person.id(), ViewRules.checked(ack.path("view"), "modal"));
        case "clear" -> views.clear(person.id());
        default -> views.pop(person.id());
      }
    } catch (Refusal e) {
      notices.flash(person.id(), SlackbotNotices.TROUBLE + " (" + e.getMessage() + ")");
    }
  }

  private void update(JsonNode view, JsonNode ack) {
    ObjectNode checked = ViewRules.checked(ack.path("view"), "modal");
    views.find(view.path("id").asText()).ifPresent(open -> views.update(open, checked));
  }

  /** Closes the topmost modal, and notifies the app if it asked for that. */
  void close(Person person, String viewId) {
    JsonNode view = view(person, viewId).deepCopy();
    views.pop(person.id());
    if (view.path("notify_on_close").asBoolean()) {
      interactions.closed(person, view, false);
    }
  }

  private JsonNode view(Person person, String id) {
    return views
        .find(id)
        .or(() -> views.home(person.id()).filter(home -> home.path("id").asText().equals(id)))
        .orElseThrow(() -> new IllegalArgumentException("No open view has the id '" + id + "'"));
  }
}
