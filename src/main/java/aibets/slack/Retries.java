package aibets.slack;

import aibets.telemetry.Telemetry;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries calls to Slack: after a 429, when the requested time has passed; after a 5xx or a
 * connection failure, after a second. The SDK's synchronous client only throws. Calls that Slack
 * may have executed are not repeated. Blocks the calling thread.
 */
public final class Retries {

  private static final int RETRIES = 2;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int BROKEN = 500;

  private final Logger log = LoggerFactory.getLogger(Retries.class);
  private final Telemetry telemetry;

  /** Creates retries that are counted. */
  public Retries(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  /** Whether an HTTP status is temporary. */
  static boolean isPassing(int code) {
    return code == TOO_MANY_REQUESTS || code >= BROKEN;
  }

  /** Whether an exception contains only Slack's response, and no user input. */
  static boolean isSlacks(Throwable failure) {
    return failure instanceof IOException || failure instanceof SlackApiException;
  }

  /** A call to Slack. */
  @FunctionalInterface
  public interface Call<T> {
    /** Makes the call; the exception determines whether it is retried. */
    T run() throws IOException, SlackApiException;
  }

  /** Thrown when a response URL returns 429 or 5xx. */
  static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    Refused(int code, @Nullable String retryAfter) {
      super(code + ", Retry-After '" + retryAfter + "'");
      this.wait = seconds(retryAfter);
    }
  }

  /** Makes a call that may be repeated. */
  public <T> T call(Call<T> call) throws IOException, SlackApiException {
    return call(call, Retries::isPassing);
  }

  /**
   * Makes an optional call: empty, with a logged warning, if Slack does not respond.
   *
   * @param consequence of a failure, for the log
   */
  <T extends SlackApiTextResponse> Optional<T> ask(
      String method, String consequence, Call<T> call) {
    String why;
    try {
      T response = call(call);
      if (response.isOk()) {
        return Optional.of(response);
      }
      why = String.valueOf(response.getError());
    } catch (IOException | SlackApiException | RuntimeException e) {
      why = e.toString();
    }
    log.warn("{} failed ({}); {}", method, why, consequence);
    return Optional.empty();
  }

  /** Makes a call that must not be repeated: retries only if Slack certainly did not execute it. */
  <T> T callOnce(Call<T> call) throws IOException, SlackApiException {
    return call(call, code -> code == TOO_MANY_REQUESTS);
  }

  private <T> T call(Call<T> call, IntPredicate passing) throws IOException, SlackApiException {
    Duration waited = Duration.ZERO;
    for (int retry = 0; ; retry++) {
      Duration wait;
      try {
        return call.run();
      } catch (Refused e) {
        wait = e.wait;
        checkWorthWaiting(retry, waited.plus(wait), e);
      } catch (SlackApiException e) {
        if (!passing.test(e.getResponse().code())) {
          throw e;
        }
        wait = seconds(e.getResponse().header("Retry-After"));
        checkWorthWaiting(retry, waited.plus(wait), e);
      } catch (ConnectException e) {
        wait = Duration.ofSeconds(1);
        checkWorthWaiting(retry, waited.plus(wait), e);
      }
      waited = waited.plus(wait);
      log.info("Retrying a call to Slack in {} s", wait.toSeconds());
      await(wait);
      telemetry.retried();
    }
  }

  private static <E extends Exception> void checkWorthWaiting(int retry, Duration total, E refusal)
      throws E {
    if (retry >= RETRIES || total.compareTo(SlackLimits.MAX_WAIT) > 0) {
      throw refusal;
    }
  }

  /** Blocks for a duration. */
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
