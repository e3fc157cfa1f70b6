package aibets.workspaces;

import aibets.storage.InstallationStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Ties the two halves of an installation together, as <a
 * href="https://datatracker.ietf.org/doc/html/rfc6749#section-10.12">RFC 6749</a> requires: a state
 * that can be used once, within ten minutes, in the browser in which it was begun. Only checksums
 * are stored. Thread-safe.
 */
final class BegunInstallations {

  /** How long somebody may take to confirm the installation in Slack. */
  static final Duration LIFETIME = Duration.ofMinutes(10);

  /** Limits what requests by anybody can store. */
  private static final int MAX_BEGUN = 10_000;

  private static final int SECRET_BYTES = 32;

  /** What identifies an installation that was begun: in Slack's answer, and in the browser. */
  record Begun(String state, String browser) {}

  private final SecureRandom random = new SecureRandom();
  private final InstallationStore store;
  private final Clock clock;

  BegunInstallations(InstallationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Begins one; empty if too many have been begun. */
  Optional<Begun> begin() {
    store.forgetBegunBefore(clock.instant().minus(LIFETIME));
    Begun begun = new Begun(secret(), secret());
    return store.begin(
            checksum(begun.state()), checksum(begun.browser()), clock.instant(), MAX_BEGUN)
        ? Optional.of(begun)
        : Optional.empty();
  }

  /** Ends one; false if it was not begun in this browser, has ended, or is too old. */
  boolean end(Begun begun) {
    return store.end(
        checksum(begun.state()), checksum(begun.browser()), clock.instant().minus(LIFETIME));
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String checksum(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
