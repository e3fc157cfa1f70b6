package aibets.slack;

import java.util.function.Consumer;

/** Tells somebody something. */
interface Reply extends Consumer<Message> {

  /** Tells it; returns whether it arrived. */
  boolean arrives(Message message);

  @Override
  default void accept(Message message) {
    boolean unused = arrives(message);
  }
}
