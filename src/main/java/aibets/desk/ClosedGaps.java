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
 * Which questions are no gaps any more: those that an admin has marked as solved, and those whose
 * asker the documents answer now. One that is asked again without an answer is a gap again.
 */
final class ClosedGaps {

  private static final String CLOSED = "gap ";
  private static final String NOTIFIED = "notified ";

  private final Supplier<WatchStore> store;

  ClosedGaps(Supplier<WatchStore> store) {
    this.store = store;
  }

  /** A question as it is compared with others. */
  static String wording(String question) {
    return line(question).toLowerCase(Locale.ROOT);
  }

  static String line(String question) {
    return question.strip().replaceAll("\\s+", " ");
  }

  /** Those that are open. */
  @FunctionalInterface
  interface Open {

    /** Whether what somebody asked at a time and had no answer to is a gap. */
    boolean includes(String question, String user, Instant askedAt);
  }

  /** As of now. */
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

  /** Closes it for everybody who asked it. */
  void solve(String question, Instant now) {
    store.get().mark(solved(question), now);
  }

  /**
   * Closes what one person asked; returns whether they have never heard that it is answered, which
   * they have from now on.
   *
   * @param understood the question as it was looked up
   */
  boolean answer(String question, String understood, String user, Instant now) {
    store.get().mark(answered(question, user), now);
    return store.get().mark(NOTIFIED + hash(wording(understood)) + " " + user, now);
  }

  /** People's words are not kept for longer than their questions. */
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
