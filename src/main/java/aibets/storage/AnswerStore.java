package aibets.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answers that people were given, where their quotes are, and which threads want no more. An
 * answer goes with its question when {@link Storage#forgetBefore} forgets that.
 */
public interface AnswerStore {

  /**
   * An answer as it was given.
   *
   * @param id unguessable, 36 characters
   * @param question the key that {@link Journal#asked} gave
   * @param asker the id of who asked
   * @param place where it was asked
   * @param open whether others than the asker may see it
   * @param understood the question as it was looked up
   * @param text as it was shown, plain
   * @param rendered as the surface showed it, in a form of its own, at most 32,000 characters
   * @param quotes where each quote is; the nearest passages if the sources did not answer
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
   * @param thread its thread, empty outside of one
   * @param message that asked it, empty if there is none that all can see
   */
  record Place(String channel, String thread, String message) {}

  /**
   * Where a quote is.
   *
   * @param document its id
   * @param start offset into the document's text
   * @param end offset behind the quote
   * @param hash of the quote's words, as {@link String#hashCode} makes it
   */
  record Citation(String document, int start, int end, int hash) {

    /** Whether the quote is still there, given the document's text. */
    public boolean isIn(String text) {
      return end <= text.length() && text.substring(start, end).hashCode() == hash;
    }
  }

  /** Keeps an answer. */
  void keep(Given given);

  /** An answer by its id. */
  Optional<Given> find(String id);

  /** Opens an answer to others; returns whether it was not shared before. */
  boolean share(String id);

  /** Takes a sharing back that did not come about. */
  void unshare(String id);

  /** Notes that an answer is reported to an admin; returns whether it was not before. */
  boolean report(String id);

  /** Takes a report back that did not come about. */
  void unreport(String id);

  /**
   * What was asked in a thread, as it was understood, oldest first.
   *
   * @param before only what comes before this message
   * @param since only what was asked since
   */
  List<String> questions(String channel, String thread, String before, Instant since);

  /** Who has asked in a thread. */
  Set<String> askers(String channel, String thread);

  /** Notes which message replies to a message. */
  void replied(String channel, String message, String reply, Instant now);

  /** The message that replies to a message. */
  Optional<String> reply(String channel, String message);

  /**
   * Forgets what a message asked: the question, its answer and what people thought of it, but not
   * which message replies to it.
   */
  void forgetQuestion(String channel, String message);

  /** The same, and which message replies to it. */
  void forgetReply(String channel, String message);

  /** Marks a thread in which nobody wants answers that they did not ask for, or no longer does. */
  void mute(String channel, String thread, boolean muted);

  /** Whether a thread is muted. */
  boolean isMuted(String channel, String thread);
}
