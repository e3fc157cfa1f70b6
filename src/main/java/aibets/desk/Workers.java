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

/**
 * Threads that do jobs, and a bounded queue before them, fair to each user. Thread-safe; {@link
 * #offer} never blocks, so that whoever hands a job over can go on at once.
 */
final class Workers {

  /** What became of an offered job. */
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
   * Takes a job in the place of one that nobody addressed to the bot, if one waits; returns that
   * one, which is not done any more.
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

  /** There is one job in the waiting for each call. */
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

  /** How many jobs will be begun before one that waits. */
  int before(Job job) {
    synchronized (waiting) {
      return waiting.before(job);
    }
  }

  /** Jobs in work or waiting. */
  int unfinished() {
    return unfinished.size();
  }

  /** Takes no more jobs; those taken go on. */
  void stop() {
    pool.shutdown();
  }

  /** Waits for the jobs that were taken; returns those whose outcome nobody was told by then. */
  List<Job> await(Duration most) throws InterruptedException {
    boolean finished = pool.awaitTermination(Math.max(0, most.toMillis()), TimeUnit.MILLISECONDS);
    return finished ? List.of() : unfinished.stream().filter(job -> !job.isSettled()).toList();
  }

  /** Jobs whose outcome is being told just now. */
  List<Job> unsent() {
    return unfinished.stream().filter(Job::isBeingTold).toList();
  }

  /** Interrupts what is still in work and forgets what waits. */
  void abandon() {
    pool.shutdownNow();
  }
}
