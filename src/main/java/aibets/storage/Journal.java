package aibets.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was asked, and what people thought of the answers. */
public interface Journal {

  /**
   * A question that was asked.
   *
   * @param askedAt when
   * @param asker the asker's id
   * @param place where it was asked, a channel's id for instance
   * @param text as it was asked, at most 4,000 characters
   * @param answered whether the sources answered it
   * @param confidence of the answer, 0 to 1
   * @param took how long it took to find the answer
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
   * What somebody thought of an answer.
   *
   * @param question the key of the question
   * @param giver the id of who thinks so
   * @param helpful whether it helped
   * @param reason in their words, empty if they gave none, at most 4,000 characters
   * @param givenAt when
   */
  record Feedback(long question, String giver, boolean helpful, String reason, Instant givenAt) {}

  /** Keeps a question; returns its key. */
  long asked(Asked question);

  /** Keeps what somebody thinks, in place of what they thought before. */
  void feedback(Feedback feedback);

  /** Everything that people thought, oldest first. */
  List<Feedback> feedback();

  /** Questions since a time, newest first. */
  List<Asked> since(Instant time);

  /** The latest questions of somebody, newest first. */
  List<Asked> of(String asker, int most);
}
