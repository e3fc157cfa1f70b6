package aibets.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Worker threads with a bounded, fair queue. Thread-safe; {@link #offer} never blocks. */
final class Workers {

  /** The result of offering a job. */
  enum Admission {
    TAKEN,
    FULL,
    STOPPING
  }

  private final Set<Job> unfinished = ConcurrentHashMap.newKeySet();
  private final FairQueue waiting = new FairQueue();
  private final ThreadPoolExecutor pool;

  Workers(String name, int threads, int queue) {
    AtomicInteger number = new AtomicInteger();
    BlockingQueue<Runnable> waiting =
        queue == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(queue);
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            waiting,
            job -> {
              Thread thread = new Thread(job, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  Admission offer(Job job) {
    unfinished.add(job);
    synchronized (waiting) {
      try {
        pool.execute(this::runNext);
        waiting.add(job);
        return Admission.TAKEN;
      } catch (RejectedExecutionException e) {
        unfinished.remove(job);
        return pool.isShutdown() ? Admission.STOPPING : Admission.FULL;
      }
    }
  }

  /**
   * Accepts a job in place of a waiting one for a message that is not addressed to the bot; returns
   * the dropped job, if there was one.
   */
  Optional<Job> offerInPlaceOfAnother(Job job) {
    synchronized (waiting) {
      Optional<Job> dropped = pool.isShutdown() ? Optional.empty() : waiting.drop();
      dropped.ifPresent(
          each -> {
            unfinished.remove(each);
            unfinished.add(job);
            waiting.add(job);
          });
      return dropped;
    }
  }

  /** Runs the next job; called once per queued job. */
  private void runNext() {
    Job job;
    synchronized (waiting) {
      job = waiting.take();
    }
    try {
      job.run();
    } finally {
      unfinished.remove(job);
    }
  }

  /** Returns the number of jobs that will start before a waiting one. */
  int before(Job job) {
    synchronized (waiting) {
      return waiting.before(job);
    }
  }

  /** Returns the number of jobs running or waiting. */
  int unfinished() {
    return unfinished.size();
  }

  /** Accepts no more jobs; those accepted continue. */
  void stop() {
    pool.shutdown();
  }

  /** Waits for the accepted jobs; returns those without an outcome by then. */
  List<Job> await(Duration most) throws InterruptedException {
    boolean finished = pool.awaitTermination(Math.max(0, most.toMillis()), TimeUnit.MILLISECONDS);
    return finished ? List.of() : unfinished.stream().filter(job -> !job.isSettled()).toList();
  }

  /** Returns the jobs whose outcome is being delivered right now. */
  List<Job> unsent() {
    return unfinished.stream().filter(Job::isBeingTold).toList();
  }

  /** Interrupts running jobs and drops waiting ones. */
  void abandon() {
    pool.shutdownNow();
  }
}
