package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends open pages the current state followed by changes, as Server-Sent Events. Ephemeral messages
 * are not part of the state: like in Slack, they disappear when the page is reloaded.
 */
final class PageEvents {

  private static final int SHOWN_TRAFFIC = 200;
  private static final int WAITING = 10_000;
  private static final int ALIVE_SECONDS = 10;

  private final Manifest manifest;
  private final List<String> suggestions;
  private final Workspace workspace;
  private final ViewStacks views;
  private final Traffic traffic;
  private final Troubles troubles;
  private final Feed feed;

  PageEvents(
      Manifest manifest,
      List<String> suggestions,
      Workspace workspace,
      ViewStacks views,
      Traffic traffic,
      Troubles troubles,
      Feed feed) {
    this.manifest = manifest;
    this.suggestions = List.copyOf(suggestions);
    this.workspace = workspace;
    this.views = views;
    this.traffic = traffic;
    this.troubles = troubles;
    this.feed = feed;
  }

  void serve(Http http) throws IOException {
    BlockingQueue<ObjectNode> changes = new LinkedBlockingQueue<>(WAITING);
    Runnable unsubscribe = feed.subscribe(changes::offer);
    http.set("Content-Type", "text/event-stream; charset=utf-8");
    http.set("Cache-Control", "no-store");
    http.exchange().sendResponseHeaders(200, 0);
    try (OutputStream out = http.exchange().getResponseBody()) {
      send(out, "data: " + Json.object().put("kind", "all").set("detail", all()));
      while (true) {
        ObjectNode change = changes.poll(ALIVE_SECONDS, TimeUnit.SECONDS);
        send(out, change == null ? ": alive" : data(change));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      unsubscribe.run();
    }
  }

  /** Returns a change as data; after a reset, the complete state. */
  private String data(ObjectNode change) {
    if (change.path("kind").asText().equals("reset")) {
      return "data: " + Json.object().put("kind", "all").set("detail", all());
    }
    return "data: " + change;
  }

  private static void send(OutputStream out, String line) throws IOException {
    out.write((line + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private ObjectNode all() {
    ObjectNode all = Json.object();
    all.set("app", Json.tree(manifest));
    all.put("bot", Identity.BOT_USER);
    all.set("suggestions", Json.array(suggestions));
    ArrayNode people = all.putArray("people");
    ObjectNode homes = all.putObject("homes");
    ObjectNode open = all.putObject("views");
    workspace.people().forEach(person -> people.add(person.json()));
    workspace
        .people()
        .forEach(
            person -> {
              views.home(person.id()).ifPresent(home -> homes.set(person.id(), home));
              open.set(person.id(), views.open(person.id()));
            });
    ArrayNode channels = all.putArray("channels");
    ArrayNode messages = all.putArray("messages");
    for (Channel channel : workspace.channels()) {
      channels.add(channel.view());
      workspace.history(channel.id()).forEach(message -> messages.add(message.view()));
    }
    all.set("troubles", troubles.view());
    all.set("traffic", traffic());
    return all;
  }

  private ArrayNode traffic() {
    List<Traffic.Entry> entries = traffic.entries();
    ArrayNode shown = Json.array();
    entries
        .subList(Math.max(0, entries.size() - SHOWN_TRAFFIC), entries.size())
        .forEach(entry -> shown.add(entry.json()));
    return shown;
  }
}
