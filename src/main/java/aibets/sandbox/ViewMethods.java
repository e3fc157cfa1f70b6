package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Implements views.open, push, update and publish. */
final class ViewMethods {

  private final Manifest manifest;
  private final ViewStacks views;
  private final Triggers triggers;
  private final Places places;

  ViewMethods(Manifest manifest, ViewStacks views, Triggers triggers, Places places) {
    this.manifest = manifest;
    this.views = views;
    this.triggers = triggers;
    this.places = places;
  }

  List<Method> all() {
    return List.of(
        Method.of("views.open", Rule.TIER_4, "", this::open),
        Method.of("views.push", Rule.TIER_4, "", this::push),
        Method.of("views.update", Rule.TIER_4, "", this::update),
        Method.of("views.publish", Rule.TIER_4, "", this::publish));
  }

  private ObjectNode open(Arguments arguments) {
    ObjectNode view = view(arguments, "modal");
    return shown(views.open(triggers.exchange(arguments.text("trigger_id")), view));
  }

  private ObjectNode push(Arguments arguments) {
    ObjectNode view = view(arguments, "modal");
    return shown(views.push(triggers.exchange(arguments.text("trigger_id")), view));
  }

  private ObjectNode update(Arguments arguments) {
    String id = arguments.optional("view_id").orElseGet(() -> arguments.text("external_id"));
    ObjectNode old = views.find(id).orElseThrow(() -> new Refusal("not_found"));
    checkHash(old, arguments);
    return shown(views.update(old, view(arguments, "modal")));
  }

  private ObjectNode publish(Arguments arguments) {
    if (!manifest.homeTab()) {
      throw Rule.HOME_TAB.broken();
    }
    Person person = places.person(arguments.text("user_id"));
    views.home(person.id()).ifPresent(old -> checkHash(old, arguments));
    return shown(views.publish(person.id(), view(arguments, "home")));
  }

  private static ObjectNode view(Arguments arguments, String type) {
    JsonNode view = arguments.json("view").orElseGet(Json::object);
    return ViewRules.checked(view, type);
  }

  private static void checkHash(ObjectNode old, Arguments arguments) {
    arguments
        .optional("hash")
        .filter(hash -> !hash.equals(old.path("hash").asText()))
        .ifPresent(
            hash -> {
              throw Rule.VIEW_HASH.broken();
            });
  }

  private static ObjectNode shown(ObjectNode view) {
    return Json.object().set("view", view.deepCopy());
  }
}
