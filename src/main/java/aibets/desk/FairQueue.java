package aibets.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A queue that takes jobs from the users in turn, so that users with many jobs do not delay others.
 * Messages that are not addressed to the bot come last. Not thread-safe.
 */
final class FairQueue {

  private final RoundRobin addressed = new RoundRobin();
  private final RoundRobin others = new RoundRobin();

  private RoundRobin turns(Job job) {
    return job.isAddressed() ? addressed : others;
  }

  void add(Job job) {
    turns(job).add(job);
  }

  /** Removes the next job; it is then the next user's turn. */
  Job take() {
    return addressed.isEmpty() ? others.take() : addressed.take();
  }

  /** Removes the oldest job for a message that is not addressed to the bot, if there is one. */
  Optional<Job> drop() {
    return others.isEmpty() ? Optional.empty() : Optional.of(others.take());
  }

  /** Returns the number of jobs before a waiting one. */
  int before(Job job) {
    return turns(job).before(job) + (job.isAddressed() ? 0 : addressed.size());
  }

  /** A queue of jobs for each user who has any, in the order in which it is their turn. */
  private static final class RoundRobin {

    private final Map<String, Deque<Job>> waiting = new LinkedHashMap<>();

    boolean isEmpty() {
      return waiting.isEmpty();
    }

    int size() {
      return waiting.values().stream().mapToInt(Deque::size).sum();
    }

    void add(Job job) {
      waiting.computeIfAbsent(job.asker().user(), user -> new ArrayDeque<>()).addLast(job);
    }

    Job take() {
      Map.Entry<String, Deque<Job>> first = waiting.entrySet().iterator().next();
      Job job = first.getValue().removeFirst();
      waiting.remove(first.getKey());
      if (!first.getValue().isEmpty()) {
        waiting.put(first.getKey(), first.getValue());
      }
      return job;
    }

    int before(Job job) {
      Deque<Job> own = waiting.getOrDefault(job.asker().user(), new ArrayDeque<>());
      int round = (int) own.stream().takeWhile(each -> !each.equals(job)).count();
      int before = round;
      boolean later = false;
      for (Map.Entry<String, Deque<Job>> queue : waiting.entrySet()) {
        if (queue.getKey().equals(job.asker().user())) {
          later = true;
        } else {
          before += Math.min(queue.getValue().size(), later ? round : round + 1);
        }
      }
      return before;
    }
  }
}
