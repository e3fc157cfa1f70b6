package aibets.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Jobs that wait, in a lane for each user; one is taken from each lane in turn, so that whoever
 * asks much waits longest. What nobody addressed to the bot comes behind all else. Not thread-safe.
 */
final class FairQueue {

  private final Lanes addressed = new Lanes();
  private final Lanes others = new Lanes();

  private Lanes lanes(Job job) {
    return job.isAddressed() ? addressed : others;
  }

  void add(Job job) {
    lanes(job).add(job);
  }

  /** The next in turn; its lane goes behind all others. */
  Job take() {
    return addressed.isEmpty() ? others.take() : addressed.take();
  }

  /** Takes out one that nobody addressed to the bot, if there is one: that which waits longest. */
  Optional<Job> drop() {
    return others.isEmpty() ? Optional.empty() : Optional.of(others.take());
  }

  /** How many come before a job that waits. */
  int before(Job job) {
    return lanes(job).before(job) + (job.isAddressed() ? 0 : addressed.size());
  }

  private static final class Lanes {

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
      for (Map.Entry<String, Deque<Job>> lane : waiting.entrySet()) {
        if (lane.getKey().equals(job.asker().user())) {
          later = true;
        } else {
          before += Math.min(lane.getValue().size(), later ? round : round + 1);
        }
      }
      return before;
    }
  }
}
