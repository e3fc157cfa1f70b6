package aibets.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Slack again when it answers 429, after the time that it asks for: the SDK's synchronous
 * client only throws. Blocks the calling thread.
 */
final class RateLimits {

  private static final int RETRIES = 2;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Logger log = LoggerFactory.getLogger(RateLimits.class);
  private final Telemetry telemetry;

  RateLimits(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  /** One request to Slack. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException, SlackApiException;
  }

  /** A response URL answered 429. */
  static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    Refused(@Nullable String retryAfter) {
      super("429, Retry-After '" + retryAfter + "'");
      this.wait = seconds(retryAfter);
    }
  }

  <T> T call(Call<T> call) throws IOException, SlackApiException {
    Duration waited = Duration.ZERO;
    for (int retry = 0; ; retry++) {
      Duration wait;
      try {
        return call.run();
      } catch (Refused e) {
        wait = e.wait;
        checkWorthWaiting(retry, waited.plus(wait), e);
      } catch (SlackApiException e) {
        if (e.getResponse().code() != TOO_MANY_REQUESTS) {
          throw e;
        }
        wait = seconds(e.getResponse().header("Retry-After"));
        checkWorthWaiting(retry, waited.plus(wait), e);
      }
      waited = waited.plus(wait);
      log.info("Slack asks to wait {} s before the next call", wait.toSeconds());
      await(wait);
      telemetry.retried();
    }
  }

  private static <E extends Exception> void checkWorthWaiting(int retry, Duration total, E refusal)
      throws E {
    if (retry >= RETRIES || total.compareTo(SlackLimits.LONGEST_WAIT) > 0) {
      throw refusal;
    }
  }

  /** Blocks for as long. */
  static void await(Duration wait) throws InterruptedIOException {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for Slack's rate limit");
    }
  }

  private static Duration seconds(@Nullable String retryAfter) {
    try {
      return Duration.ofSeconds(Math.max(1, Long.parseLong(String.valueOf(retryAfter).strip())));
    } catch (NumberFormatException e) {
      return Duration.ofSeconds(1);
    }
  }
}
