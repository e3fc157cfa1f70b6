package aibets.slack;

import aibets.desk.Telemetry;
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
 * Calls Slack again when it answers 429, after the time that it asks for, and when it answers 5xx
 * or cannot be reached, after a second: the SDK's synchronous client only throws. What Slack may
 * have done before it fell silent is not asked for again. Blocks the calling thread.
 */
public final class Retries {

  private static final int RETRIES = 2;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int BROKEN = 500;

  private final Logger log = LoggerFactory.getLogger(Retries.class);
  private final Telemetry telemetry;

  /** Counts what is called again. */
  public Retries(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  /** Whether an HTTP status says that the same may succeed later. */
  static boolean isPassing(int code) {
    return code == TOO_MANY_REQUESTS || code >= BROKEN;
  }

  /** Whether an exception says what Slack answered, and nothing that people wrote. */
  static boolean isSlacks(Throwable failure) {
    return failure instanceof IOException || failure instanceof SlackApiException;
  }

  /** One request to Slack. */
  @FunctionalInterface
  public interface Call<T> {
    /** Makes it; what it throws decides whether it is made again. */
    T run() throws IOException, SlackApiException;
  }

  /** A response URL answered 429 or 5xx. */
  static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    Refused(int code, @Nullable String retryAfter) {
      super(code + ", Retry-After '" + retryAfter + "'");
      this.wait = seconds(retryAfter);
    }
  }

  /** For what may be done twice. */
  public <T> T call(Call<T> call) throws IOException, SlackApiException {
    return call(call, Retries::isPassing);
  }

  /**
   * For what can be done without: empty, and a warning in the log, where Slack does not answer.
   *
   * @param consequence of knowing nothing, for the log
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

  /** For what must not be done twice: again only if Slack has surely not done it. */
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
      log.info("Slack is called again in {} s", wait.toSeconds());
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
