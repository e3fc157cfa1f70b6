package aibets.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Jobs that wait, in a lane for each user; one is taken from each lane in turn, so that whoever
 * asks much waits longest. Not thread-safe.
 */
final class FairQueue {

  private final Map<String, Deque<Job>> waiting = new LinkedHashMap<>();

  void add(Job job) {
    waiting.computeIfAbsent(job.asker().user(), user -> new ArrayDeque<>()).addLast(job);
  }

  /** The next in turn; its lane goes behind all others. */
  Job take() {
    Map.Entry<String, Deque<Job>> first = waiting.entrySet().iterator().next();
    Job job = first.getValue().removeFirst();
    waiting.remove(first.getKey());
    if (!first.getValue().isEmpty()) {
      waiting.put(first.getKey(), first.getValue());
    }
    return job;
  }

  /** How many come before a job that waits. */
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
