package aibets.workspaces;

import aibets.httpmode.WorkspaceRequests;
import aibets.storage.InstallationStore.Installation;
import aibets.telemetry.Incidents;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A workspace and its bot, which is started and stopped one step after another. Thread-safe. */
final class Workspace {

  private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

  private record Running(Instant installedAt, Workspaces.Bot bot) {}

  private final AtomicBoolean waits = new AtomicBoolean();
  private final String id;
  private final Executor threads;
  private final WorkspaceRequests requests;
  private final Function<Installation, Workspaces.Bot> start;
  private volatile boolean closing;
  private volatile boolean hasFailed;
  private volatile @Nullable Installation wanted;
  private volatile @Nullable Running running;

  Workspace(
      String id,
      Executor threads,
      WorkspaceRequests requests,
      Function<Installation, Workspaces.Bot> start) {
    this.id = id;
    this.threads = threads;
    this.requests = requests;
    this.start = start;
  }

  Optional<Workspaces.Bot> running() {
    return Optional.ofNullable(running).map(Running::bot);
  }

  /**
   * Serves an installation from now on, or none. A bot of an earlier installation is stopped. Never
   * blocks.
   */
  void want(Optional<Installation> installation) {
    wanted = installation.orElse(null);
    if (installation.isEmpty()) {
      requests.forget(id);
    }
    proceed();
  }

  /** Stops the bot and starts no other one. Never blocks. */
  void close() {
    closing = true;
    proceed();
  }

  private void proceed() {
    if (waits.compareAndSet(false, true)) {
      try {
        threads.execute(this::follow);
      } catch (RejectedExecutionException e) {
        LOG.debug("No longer following workspace {}", id);
      }
    }
  }

  private synchronized void follow() {
    waits.set(false);
    Installation now = closing ? null : wanted;
    Running before = running;
    boolean isSame =
        now != null && before != null && now.installedAt().equals(before.installedAt());
    if (before != null && !isSame) {
      running = null;
      before.bot().close();
      LOG.info("Workspace {} is no longer served", id);
    }
    if (wanted == null) {
      requests.forget(id);
    }
    if (now != null && !isSame) {
      start(now);
    }
  }

  private void start(Installation now) {
    requests.expect(id);
    try {
      running = new Running(now.installedAt(), start.apply(now));
      hasFailed = false;
      LOG.info("Workspace {} is served", id);
    } catch (RuntimeException e) {
      requests.forget(id);
      report(e);
    }
  }

  /** Reports the first of several failures only; the cause may be known for days. */
  private void report(RuntimeException failure) {
    if (!hasFailed && !closing) {
      LOG.warn(
          "Workspace {} cannot be served; trying again every few minutes. {}: {}",
          id,
          Incidents.types(failure),
          failure.getMessage());
    }
    hasFailed = true;
  }
}
