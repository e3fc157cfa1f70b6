package aibets.httpmode;

import aibets.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Slack's requests from others' by the app's signing secret, as <a
 * href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack documents</a>:
 * HMAC-SHA256 over version, timestamp and body. Thread-safe.
 */
final class Signatures {

  /** Older requests may be replays, and newer ones are not from Slack. */
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private static final String VERSION = "v0";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final Clock clock;

  /**
   * Verifies with a secret.
   *
   * @param secret not empty
   */
  Signatures(String secret, Clock clock) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /** Whether Slack sent a request within the last five minutes; compares in constant time. */
  boolean matches(Request request) {
    String timestamp = request.header("X-Slack-Request-Timestamp").orElse("");
    byte[] sent = request.header("X-Slack-Signature").orElse("").getBytes(StandardCharsets.UTF_8);
    boolean isGenuine =
        MessageDigest.isEqual(of(timestamp, request.body()).getBytes(StandardCharsets.UTF_8), sent);
    return isGenuine && isRecent(timestamp);
  }

  /** Returns the signature of a body sent at a time, in seconds since 1970. */
  String of(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String signed = VERSION + ":" + timestamp + ":" + body;
      byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return VERSION + "=" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Java must know " + ALGORITHM, e);
    }
  }

  private boolean isRecent(String timestamp) {
    try {
      Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(at, clock.instant()).abs().compareTo(MAX_AGE) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }
}
