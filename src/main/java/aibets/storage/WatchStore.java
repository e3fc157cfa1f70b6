package aibets.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What users want to be notified of: changes of answers to watched questions and shared answers,
 * and answers to unanswered questions; and marks of notifications sent.
 */
public interface WatchStore {

  /**
   * A watched question.
   *
   * @param id unguessable, 36 characters
   * @param user id of the user who watches it
   * @param question at most 4,000 characters
   * @param answer known to the user, serialized by the caller, at most 64,000 characters
   */
  record Watch(String id, String user, String question, String answer) {}

  /**
   * A question that the sources did not answer.
   *
   * @param text as asked
   * @param understood completed
   * @param user id of the asker
   * @param askedAt when
   */
  record Unanswered(String text, String understood, String user, Instant askedAt) {}

  /**
   * A shared answer.
   *
   * @param answer id of the stored answer
   * @param channel where it was shared
   * @param thread for notes on it
   */
  record Shared(String answer, String channel, String thread) {}

  /**
   * Stores a watched question unless its user already watches {@code most} questions; returns
   * whether it was stored.
   */
  boolean watch(Watch watch, int most, Instant now);

  /** Returns all watched questions, oldest first. */
  List<Watch> watches();

  /** Returns a user's watched questions, oldest first. */
  List<Watch> watches(String user);

  /** Replaces the known answer if it is {@code before}; returns whether it was. Atomic. */
  boolean update(String id, String before, String answer);

  /** Stops watching a question of a user; returns whether it existed. */
  boolean unwatch(String id, String user);

  /** Returns the questions since a time that were not answered, latest first. */
  List<Unanswered> unanswered(Instant since);

  /**
   * Stores where an answer was shared, replacing an earlier place; deleted together with the
   * answer.
   */
  void shared(Shared shared);

  /** Returns all shared answers, in no particular order. */
  List<Shared> shared();

  /** Forgets where an answer was shared; returns whether it was known. */
  boolean unshared(String answer);

  /**
   * Marks something as done now; returns whether it is the first time.
   *
   * @param name of what was done, at most 255 characters
   */
  boolean mark(String name, Instant now);

  /** Returns the times of all marks whose names start with a prefix, by name. */
  Map<String, Instant> marked(String beginning);
}
