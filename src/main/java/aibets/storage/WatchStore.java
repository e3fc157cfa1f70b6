package aibets.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What people want to hear of: answers to the questions that they watch, to those that had none,
 * and changes of what they shared; and marks of what they have heard.
 */
public interface WatchStore {

  /**
   * A question whose asker wants to hear when the answer changes.
   *
   * @param id unguessable, 36 characters
   * @param user the id of who watches it
   * @param question at most 4,000 characters
   * @param answer that they know, in a form of the caller's own, at most 64,000 characters
   */
  record Watch(String id, String user, String question, String answer) {}

  /**
   * A question that the sources did not answer.
   *
   * @param text as it was asked
   * @param understood as it was looked up
   * @param user the id of who asked
   * @param askedAt when
   */
  record Unanswered(String text, String understood, String user, Instant askedAt) {}

  /**
   * An answer that was shared.
   *
   * @param answer its id, of an answer that is kept
   * @param channel where it was shared
   * @param thread that a note on it goes into
   */
  record Shared(String answer, String channel, String thread) {}

  /**
   * Keeps a question to watch, unless its user watches as many as {@code most} already; returns
   * whether it is kept.
   */
  boolean watch(Watch watch, int most, Instant now);

  /** All questions that are watched, those watched for longest first. */
  List<Watch> watches();

  /** Those of one person, in the same order. */
  List<Watch> watches(String user);

  /**
   * Puts another answer in the place of the one that is known; returns whether that was {@code
   * before}, and leaves it otherwise. Of several that do so at once, one does.
   */
  boolean update(String id, String before, String answer);

  /** Ends one of a person's; returns whether it was theirs. */
  boolean unwatch(String id, String user);

  /** What was asked since a time and not answered, latest first. */
  List<Unanswered> unanswered(Instant since);

  /** Keeps where an answer was shared, in place of an earlier one; it goes with the answer. */
  void shared(Shared shared);

  /** Every answer that was shared, in no particular order. */
  List<Shared> shared();

  /** Forgets where an answer was shared; returns whether it was known. */
  boolean unshared(String answer);

  /**
   * Marks something as done now; returns whether for the first time.
   *
   * @param name of what was done, at most 255 characters
   */
  boolean mark(String name, Instant now);

  /** When everything was done last whose name begins so, by its name. */
  Map<String, Instant> marked(String beginning);
}
