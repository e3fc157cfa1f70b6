package aibets.slack;

import aibets.desk.Incidents;
import aibets.store.RequestStore.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where everything that people do comes in. A handler hands it over here and acknowledges; who is
 * let in is seen to on another thread, before anything is done, read or kept. Thread-safe.
 */
final class Reception {

  /** Slack waits for three seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Logger log = LoggerFactory.getLogger(Reception.class);
  private final Desk desk;
  private final Door door;
  private final Renderer renderer;
  private final Incidents incidents;
  private volatile boolean slow;

  Reception(Desk desk, Door door, Renderer renderer, Incidents incidents) {
    this.desk = desk;
    this.door = door;
    this.renderer = renderer;
    this.incidents = incidents;
  }

  /** Does what somebody asks for, who is told what comes of it, or why not. Never blocks. */
  void click(Visitor visitor, Consumer<Message> reply, Supplier<Message> action) {
    desk.click(
        new Job(() -> guarded(() -> door.refusal(visitor).orElseGet(action)), unlessNone(reply)));
  }

  /** Does something dispensable, without a word if it cannot be or must not. Never blocks. */
  void quietly(Visitor visitor, Runnable work) {
    click(
        visitor,
        message -> {},
        () -> {
          work.run();
          return Message.NONE;
        });
  }

  /**
   * Takes on what may be owed an answer. Returns once that is kept, so that nothing which was
   * acknowledged is lost with the process, but waits for no store that is slow: a second once, and
   * then not at all until it has caught up.
   *
   * @param refuse tells why it is not taken on
   */
  void takeOn(Visitor visitor, Consumer<Message> refuse, Runnable work) {
    arrive(
        unlessNone(refuse),
        () ->
            desk.counted(door.refusal(visitor))
                .orElseGet(
                    () -> {
                      work.run();
                      return Message.NONE;
                    }));
  }

  /** Does what only takes something away, whoever asked for it. */
  void takeAway(Runnable work) {
    arrive(
        message -> {},
        () -> {
          work.run();
          return Message.NONE;
        });
  }

  /** Lets in what is answered at once, as one question. */
  Optional<Message> refusal(Visitor visitor) {
    return door.refusal(new Origin(visitor.user(), visitor.channel(), message -> {}), 1);
  }

  /** Why somebody is not let in any more who was before; may ask Slack. */
  Optional<Message> refusal(Request request) {
    return door.refusal(new Visitor(request.user(), request.channel()));
  }

  private static Consumer<Message> unlessNone(Consumer<Message> reply) {
    return message -> {
      if (!message.isNone()) {
        reply.accept(message);
      }
    };
  }

  private Message guarded(Supplier<Message> action) {
    try {
      return action.get();
    } catch (RuntimeException | Error e) {
      return renderer.failure(
          incidents.report("What somebody did could not be done; they saw the reference", e));
    }
  }

  private void arrive(Consumer<Message> refuse, Supplier<Message> work) {
    CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    Supplier<Message> arrival =
        () -> {
          try {
            return guarded(work);
          } finally {
            arrived.complete(true);
          }
        };
    desk.arrive(
        new Job(
            arrival,
            message -> {
              arrived.complete(true);
              if (!message.isNone()) {
                desk.notice(message, refuse);
              }
            }));
    await(arrived);
  }

  private void await(CompletableFuture<Boolean> arrived) {
    if (slow) {
      return;
    }
    try {
      arrived.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      log.warn("What comes is acknowledged before it is kept, until that takes less than a second");
      slow = true;
      CompletableFuture<Void> unused = arrived.thenAccept(caughtUp -> slow = false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("An arrival never fails", e);
    }
  }
}
