package aibets.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions asked, and feedback on the answers. */
public interface Journal {

  /**
   * A question.
   *
   * @param askedAt when
   * @param asker id of the asker
   * @param place where it was asked, such as a channel's id
   * @param text as asked, at most 4,000 characters
   * @param answered whether the sources answered it
   * @param confidence of the answer, 0 to 1
   * @param took the time to find the answer
   */
  record Asked(
      Instant askedAt,
      String asker,
      String place,
      String text,
      boolean answered,
      double confidence,
      Duration took) {}

  /**
   * Feedback on an answer.
   *
   * @param question key of the question
   * @param giver id of the user
   * @param helpful whether it helped
   * @param reason in the user's words, empty if none was given, at most 4,000 characters
   * @param givenAt when
   */
  record Feedback(long question, String giver, boolean helpful, String reason, Instant givenAt) {}

  /** Stores a question; returns its key. */
  long asked(Asked question);

  /** Stores feedback, replacing the user's earlier feedback on the same question. */
  void feedback(Feedback feedback);

  /** Returns all feedback, oldest first. */
  List<Feedback> feedback();

  /** Finds a question by its key. */
  Optional<Asked> find(long question);

  /** Returns the questions since a time, newest first. */
  List<Asked> since(Instant time);

  /** Returns a user's latest questions, newest first. */
  List<Asked> of(String asker, int most);
}
