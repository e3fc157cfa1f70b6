package aibets.desk;

import aibets.storage.RequestStore.Request;
import aibets.telemetry.Incidents;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives everything that users do. Handlers pass it on and acknowledge; access is checked on
 * another thread, before anything is done, read or stored. Thread-safe.
 */
public final class Reception {

  /**
   * The time to wait for the storage; a surface may allow only three seconds for an
   * acknowledgement.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Logger log = LoggerFactory.getLogger(Reception.class);
  private final Desk desk;
  private final Queues queues;
  private final Admission admission;
  private final Incidents incidents;
  private volatile boolean slow;

  /** Receives users' actions for a desk. */
  public Reception(Desk desk, Incidents incidents) {
    this.desk = desk;
    this.queues = desk.queues();
    this.admission = desk.admission();
    this.incidents = incidents;
  }

  /** Runs an action and delivers its outcome, or why it was refused. Never blocks. */
  public void interact(Asker asker, Consumer<Outcome> reply, Supplier<? extends Outcome> action) {
    queues.interact(
        new Job(
            isAwaited -> guarded(() -> admission.refusal(asker).orElseGet(action), isAwaited),
            unlessNone(reply)));
  }

  /** Runs an optional action, silently dropping it if it is refused. Never blocks. */
  public void quietly(Asker asker, Runnable work) {
    interact(
        asker,
        message -> {},
        () -> {
          work.run();
          return Outcome.none();
        });
  }

  /**
   * Accepts work that may be owed an answer. Returns once it is stored, so that acknowledged
   * requests survive a crash. If the storage is slow, waits one second once, and then not at all
   * until it has caught up.
   *
   * @param refuse delivers why it is not accepted
   */
  public void takeOn(Asker asker, Consumer<Outcome> refuse, Runnable work) {
    arrive(
        unlessNone(refuse),
        () -> {
          Optional<Outcome> refusal = desk.counted(admission.refusal(asker));
          if (refusal.isEmpty()) {
            work.run();
          }
          return refusal.orElseGet(Outcome::none);
        });
  }

  /** Runs an action that only removes something, whoever asked for it. */
  public void takeAway(Runnable work) {
    arrive(
        message -> {},
        () -> {
          work.run();
          return Outcome.none();
        });
  }

  /** Returns why a question that is answered at once is refused; empty if admitted. */
  public Optional<Outcome> refusal(Asker asker) {
    return admission.refusal(asker, 1);
  }

  /** Returns why a user who was admitted before is now refused; may block. */
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

  /**
   * Runs an action. Never throws.
   *
   * @param isAwaited whether the user has not been told yet that the bot is stopping
   */
  private Outcome guarded(Supplier<Outcome> action, BooleanSupplier isAwaited) {
    try {
      return action.get();
    } catch (RuntimeException | Error e) {
      if (!isAwaited.getAsBoolean()) {
        log.info(
            "An action was aborted; the user has been told of the restart ({})",
            Incidents.types(e));
        return Outcome.none();
      }
      return new Outcome.Failed(
          incidents.report("An action failed; the user saw the reference", e));
    }
  }

  private void arrive(Consumer<Outcome> refuse, Supplier<Outcome> work) {
    CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    Job.Work arrival =
        isAwaited -> {
          try {
            return guarded(work, isAwaited);
          } finally {
            arrived.complete(true);
          }
        };
    queues.arrive(
        new Job(
            arrival,
            message -> {
              arrived.complete(true);
              if (!message.isNone()) {
                queues.notice(message, refuse);
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
      log.warn(
          "The storage is slow: acknowledging events before they are stored, until storing takes"
              + " less than a second");
      slow = true;
      CompletableFuture<Void> unused = arrived.thenAccept(caughtUp -> slow = false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Unexpected failure", e);
    }
  }
}
