package aibets.desk;

import aibets.storage.RequestStore.Request;
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
public final class Reception {

  /** A surface may wait for three seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Logger log = LoggerFactory.getLogger(Reception.class);
  private final Desk desk;
  private final Admission admission;
  private final Incidents incidents;
  private volatile boolean slow;

  /** Lets people in to a desk. */
  public Reception(Desk desk, Incidents incidents) {
    this.desk = desk;
    this.admission = desk.admission();
    this.incidents = incidents;
  }

  /** Does what somebody asks for, who is told what comes of it, or why not. Never blocks. */
  public void click(Asker asker, Consumer<Outcome> reply, Supplier<? extends Outcome> action) {
    desk.click(
        new Job(
            () -> guarded(() -> admission.refusal(asker).orElseGet(action)), unlessNone(reply)));
  }

  /** Does something dispensable, without a word if it cannot be or must not. Never blocks. */
  public void quietly(Asker asker, Runnable work) {
    click(
        asker,
        message -> {},
        () -> {
          work.run();
          return Outcome.none();
        });
  }

  /**
   * Takes on what may be owed an answer. Returns once that is kept, so that nothing which was
   * acknowledged is lost with the process, but waits for no store that is slow: a second once, and
   * then not at all until it has caught up.
   *
   * @param refuse tells why it is not taken on
   */
  public void takeOn(Asker asker, Consumer<Outcome> refuse, Runnable work) {
    arrive(
        unlessNone(refuse),
        () ->
            desk.counted(admission.refusal(asker))
                .orElseGet(
                    () -> {
                      work.run();
                      return Outcome.none();
                    }));
  }

  /** Does what only takes something away, whoever asked for it. */
  public void takeAway(Runnable work) {
    arrive(
        message -> {},
        () -> {
          work.run();
          return Outcome.none();
        });
  }

  /** Lets in what is answered at once, as one question. */
  public Optional<Outcome> refusal(Asker asker) {
    return admission.refusal(asker, 1);
  }

  /** Why somebody is not let in any more who was before; may block. */
  Optional<Outcome> refusal(Request request) {
    return admission.refusal(new Asker(request.user(), request.channel()));
  }

  private static Consumer<Outcome> unlessNone(Consumer<Outcome> reply) {
    return message -> {
      if (!message.isNone()) {
        reply.accept(message);
      }
    };
  }

  private Outcome guarded(Supplier<Outcome> action) {
    try {
      return action.get();
    } catch (RuntimeException | Error e) {
      return new Outcome.Failed(
          incidents.report("What somebody did could not be done; they saw the reference", e));
    }
  }

  private void arrive(Consumer<Outcome> refuse, Supplier<Outcome> work) {
    CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    Supplier<Outcome> arrival =
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
