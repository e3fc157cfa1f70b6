package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Executes what a user does on the page. */
final class PageDesk {

  /** A user action; {@link #text} throws if a member is missing. */
  private record Gesture(Member member, JsonNode json) {

    String text(String name) {
      return Json.text(json, name)
          .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing"));
    }
  }

  private final Map<String, Consumer<Gesture>> gestures = new HashMap<>();
  private final Function<String, Member> members;

  PageDesk(Function<String, Member> members, Map<String, Runnable> controls, Troubles troubles) {
    this.members = members;
    gestures.put("say", g -> g.member().say(g.text("channel"), g.text("text")));
    gestures.put(
        "reply", g -> g.member().reply(g.text("channel"), g.text("thread"), g.text("text")));
    gestures.put("command", g -> g.member().command(g.text("channel"), g.text("text")));
    gestures.put("home", g -> g.member().openHome());
    gestures.put("messages", g -> g.member().openMessages());
    addChanges();
    addInteractions();
    gestures.put("trouble", g -> troubles.toggle(g.text("name")));
    controls.forEach((name, control) -> gestures.put(name, g -> control.run()));
  }

  private void addChanges() {
    gestures.put("edit", g -> g.member().edit(g.text("channel"), g.text("ts"), g.text("text")));
    gestures.put("delete", g -> g.member().delete(g.text("channel"), g.text("ts")));
    gestures.put("react", g -> g.member().react(g.text("channel"), g.text("ts"), g.text("emoji")));
    gestures.put(
        "unreact", g -> g.member().unreact(g.text("channel"), g.text("ts"), g.text("emoji")));
  }

  private void addInteractions() {
    gestures.put(
        "press",
        g ->
            g.member()
                .press(g.text("channel"), g.text("ts"), g.text("action"), g.json().path("choice")));
    gestures.put(
        "press_in_view",
        g ->
            g.member()
                .pressInView(
                    g.text("view"),
                    g.text("action"),
                    g.json().path("choice"),
                    g.json().path("choices")));
    gestures.put("submit", g -> g.member().submit(g.text("view"), g.json().path("choices")));
    gestures.put("close", g -> g.member().closeView(g.text("view")));
    gestures.put(
        "message_shortcut",
        g -> g.member().shortcut(g.text("callback"), g.text("channel"), g.text("ts")));
    gestures.put("shortcut", g -> g.member().shortcut(g.text("callback")));
  }

  /** Accepts only JSON, which pages of other sites cannot send without permission. */
  void serve(Http http) throws IOException {
    if (!http.isPost() || !http.isJson()) {
      http.answer(405, problem("Use POST with JSON"));
      return;
    }
    try {
      run(Json.parse(http.body()).orElseGet(Json::object));
      http.answer(200, Json.object().put("ok", true));
    } catch (IllegalArgumentException e) {
      http.answer(400, problem(String.valueOf(e.getMessage())));
    }
  }

  private void run(JsonNode json) {
    String name = json.path("do").asText("");
    Consumer<Gesture> gesture =
        Optional.ofNullable(gestures.get(name))
            .orElseThrow(() -> new IllegalArgumentException("Unknown action '" + name + "'"));
    gesture.accept(new Gesture(members.apply(json.path("as").asText("")), json));
  }

  private static ObjectNode problem(String sentence) {
    return Json.object().put("ok", false).put("problem", sentence);
  }
}
