package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Each user's stack of open modals, and their Home. Thread-safe. */
final class ViewStacks {

  private final Map<String, Deque<ObjectNode>> stacks = new HashMap<>();
  private final Map<String, ObjectNode> homes = new HashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final String team;
  private final Feed feed;

  ViewStacks(String team, Feed feed) {
    this.team = team;
    this.feed = feed;
  }

  /** Replaces all open modals of the user. */
  ObjectNode open(String user, ObjectNode view) {
    synchronized (this) {
      ObjectNode made = made(view);
      made.put("root_view_id", made.path("id").asText());
      stacks.put(user, new ArrayDeque<>());
      stack(user).push(made);
    }
    return publish(user);
  }

  ObjectNode push(String user, ObjectNode view) {
    synchronized (this) {
      Deque<ObjectNode> stack = stack(user);
      if (stack.isEmpty()) {
        throw new Refusal("not_found");
      }
      if (stack.size() >= Rule.VIEW_STACK.limit()) {
        throw Rule.VIEW_STACK.broken();
      }
      ObjectNode made = made(view);
      made.put("root_view_id", stack.getLast().path("id").asText());
      made.put("previous_view_id", stack.getFirst().path("id").asText());
      stack.push(made);
    }
    return publish(user);
  }

  /** Replaces an open view or a Home, keeping its id. */
  ObjectNode update(ObjectNode old, ObjectNode view) {
    synchronized (this) {
      ObjectNode made = made(view);
      for (String kept : new String[] {"id", "root_view_id", "previous_view_id"}) {
        if (old.has(kept)) {
          made.set(kept, old.path(kept));
        }
      }
      old.removeAll();
      old.setAll(made);
    }
    owner(old).ifPresent(this::publish);
    return old;
  }

  ObjectNode publish(String user, ObjectNode view) {
    ObjectNode made = made(view);
    synchronized (this) {
      homes.put(user, made);
    }
    feed.publish("home", Json.object().put("user", user).set("view", made));
    return made;
  }

  synchronized Optional<ObjectNode> home(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  /** Finds a view by its id or its external_id. */
  synchronized Optional<ObjectNode> find(String id) {
    return stacks.values().stream()
        .flatMap(Deque::stream)
        .filter(
            view ->
                view.path("id").asText().equals(id) || view.path("external_id").asText().equals(id))
        .findAny();
  }

  /** Removes the topmost modal. */
  void pop(String user) {
    synchronized (this) {
      stack(user).poll();
    }
    publish(user);
  }

  void clear(String user) {
    synchronized (this) {
      stack(user).clear();
    }
    publish(user);
  }

  synchronized void reset() {
    stacks.clear();
    homes.clear();
  }

  /** Returns the user's open modals, the topmost first. */
  synchronized ArrayNode open(String user) {
    ArrayNode open = Json.array();
    stack(user).forEach(view -> open.add(view.deepCopy()));
    return open;
  }

  private synchronized Optional<String> owner(JsonNode view) {
    return stacks.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(open -> open.equals(view)))
        .map(Map.Entry::getKey)
        .findAny();
  }

  private Deque<ObjectNode> stack(String user) {
    return stacks.computeIfAbsent(user, id -> new ArrayDeque<>());
  }

  private ObjectNode made(ObjectNode view) {
    int n = number.incrementAndGet();
    ObjectNode made = view.deepCopy();
    made.put("id", "V0" + n)
        .put("team_id", team)
        .put("app_id", Identity.APP)
        .put("bot_id", Identity.BOT)
        .put("hash", n + ".sandbox");
    made.putObject("state").putObject("values");
    return made;
  }

  private ObjectNode publish(String user) {
    ArrayNode open = open(user);
    feed.publish("views", Json.object().put("user", user).set("stack", open));
    return open.isEmpty() ? Json.object() : (ObjectNode) open.get(0);
  }
}
