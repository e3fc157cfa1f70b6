package aibets.desk;

import aibets.storage.WatchStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tracks closed gaps: those marked as solved by an admin, and those that the documents now answer
 * for their asker. A gap reopens when the question is asked again without an answer.
 */
final class ClosedGaps {

  private static final String CLOSED = "gap ";
  private static final String NOTIFIED = "notified ";

  private final Supplier<WatchStore> store;

  ClosedGaps(Supplier<WatchStore> store) {
    this.store = store;
  }

  /** Returns a normalized question for comparison. */
  static String wording(String question) {
    return line(question).toLowerCase(Locale.ROOT);
  }

  static String line(String question) {
    return question.strip().replaceAll("\\s+", " ");
  }

  /** The gaps that are open. */
  @FunctionalInterface
  interface Open {

    /** Whether an unanswered question by a user is an open gap. */
    boolean includes(String question, String user, Instant askedAt);
  }

  /** Returns the gaps that are open now. */
  Open open() {
    Map<String, Instant> closed = store.get().marked(CLOSED);
    return (question, user, askedAt) ->
        isAfter(closed.get(solved(question)), askedAt)
            && isAfter(closed.get(answered(question, user)), askedAt);
  }

  private static boolean isAfter(@Nullable Instant closed, Instant askedAt) {
    return closed == null || askedAt.isAfter(closed);
  }

  private static String solved(String question) {
    return CLOSED + hash(wording(question));
  }

  private static String answered(String question, String user) {
    return solved(question) + " " + user;
  }

  /** Closes a gap for everyone who asked the question. */
  void solve(String question, Instant now) {
    store.get().mark(solved(question), now);
  }

  /**
   * Closes a gap for one user; returns whether the user has not been notified of an answer before,
   * and marks them as notified.
   *
   * @param understood the completed question
   */
  boolean answer(String question, String understood, String user, Instant now) {
    store.get().mark(answered(question, user), now);
    return store.get().mark(NOTIFIED + hash(wording(understood)) + " " + user, now);
  }

  /** Hashes text, because users' words must not be stored longer than their questions. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
