package aibets.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers given to users, the locations of their quotes, and muted threads. {@link
 * Storage#forgetBefore} deletes answers together with their questions.
 */
public interface AnswerStore {

  /**
   * An answer as given.
   *
   * @param id unguessable, 36 characters
   * @param question key returned by {@link Journal#asked}
   * @param asker id of the asker
   * @param place where it was asked
   * @param open whether others than the asker may see it
   * @param understood the completed question
   * @param text as shown, plain
   * @param rendered the surface's own representation, at most 32,000 characters
   * @param quotes locations of the quotes, or of the nearest passages if the sources did not answer
   */
  record Given(
      String id,
      long question,
      String asker,
      Place place,
      boolean open,
      String understood,
      String text,
      String rendered,
      List<Citation> quotes) {

    /** Copies the list. */
    public Given {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * Where a question was asked.
   *
   * @param thread its thread, empty outside threads
   * @param message that asked it, empty if there is no public one
   */
  record Place(String channel, String thread, String message) {}

  /**
   * The location of a quote.
   *
   * @param document its id
   * @param start offset in the document's text
   * @param end offset after the quote
   * @param hash of the quote's text, by {@link String#hashCode}
   */
  record Citation(String document, int start, int end, int hash) {

    /** Whether the document's text still contains the quote there. */
    public boolean isIn(String text) {
      return end <= text.length() && text.substring(start, end).hashCode() == hash;
    }
  }

  /** Stores an answer. */
  void keep(Given given);

  /** Finds an answer by its id. */
  Optional<Given> find(String id);

  /** Makes an answer visible to others; returns false if it already was. */
  boolean share(String id);

  /** Reverts a sharing that failed. */
  void unshare(String id);

  /** Marks an answer as reported to an admin; returns false if it already was. */
  boolean report(String id);

  /** Reverts a report that failed. */
  void unreport(String id);

  /**
   * Returns the completed questions of a thread, oldest first.
   *
   * @param before only questions before this message
   * @param since only questions asked since
   */
  List<String> questions(String channel, String thread, String before, Instant since);

  /** Returns the users who have asked in a thread. */
  Set<String> askers(String channel, String thread);

  /** Stores which message replies to a message. */
  void replied(String channel, String message, String reply, Instant now);

  /** Returns the message that replies to a message. */
  Optional<String> reply(String channel, String message);

  /** Deletes the question in a message, its answer and feedback, but not the link to the reply. */
  void forgetQuestion(String channel, String message);

  /** Deletes the question in a message, its answer and feedback, and the link to the reply. */
  void forgetReply(String channel, String message);

  /** Mutes a thread, in which only mentions are then answered, or unmutes it. */
  void mute(String channel, String thread, boolean muted);

  /** Whether a thread is muted. */
  boolean isMuted(String channel, String thread);
}
