package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Publishes changes of the workspace to subscribers such as open pages. Thread-safe. */
final class Feed {

  private final List<Consumer<ObjectNode>> listeners = new CopyOnWriteArrayList<>();

  /** Subscribes a listener; the result unsubscribes it. */
  Runnable subscribe(Consumer<ObjectNode> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Publishes a change of a kind, such as {@code message}. */
  void publish(String kind, ObjectNode detail) {
    ObjectNode change = Json.object().put("kind", kind);
    change.set("detail", detail);
    listeners.forEach(listener -> listener.accept(change));
  }
}
