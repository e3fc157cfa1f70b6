package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.EnumSet;
import java.util.Set;

/** The faults that are switched on; each is independent. Thread-safe. */
final class Troubles {

  private final Set<Trouble> on = EnumSet.noneOf(Trouble.class);
  private final Faults faults;
  private final Feed feed;

  Troubles(Faults faults, Feed feed) {
    this.faults = faults;
    this.feed = feed;
  }

  /**
   * Switches a fault on or off.
   *
   * @throws IllegalArgumentException if no fault has this name
   */
  synchronized void toggle(String name) {
    Trouble trouble = Trouble.valueOf(name);
    if (on.remove(trouble)) {
      trouble.let(faults, false);
    } else {
      on.add(trouble);
      trouble.let(faults, true);
    }
    publish();
  }

  synchronized void end() {
    on.forEach(trouble -> trouble.let(faults, false));
    on.clear();
    publish();
  }

  private void publish() {
    feed.publish("troubles", Json.object().set("troubles", view()));
  }

  /** Returns all faults and whether they are on. */
  synchronized ArrayNode view() {
    ArrayNode all = Json.array();
    for (Trouble trouble : Trouble.values()) {
      all.addObject()
          .put("name", trouble.name())
          .put("label", trouble.label())
          .put("on", on.contains(trouble));
    }
    return all;
  }
}
