package aibets.slack;

import java.util.List;

/**
 * Thrown when Slack cannot be used. The message lists every problem, one sentence each: what is
 * wrong, with which setting, and what to do. Never contains a token.
 */
public final class SlackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Lists at least one problem. */
  public SlackException(List<String> problems) {
    super(list(problems));
  }

  private static String list(List<String> problems) {
    return problems.size() == 1
        ? problems.get(0)
        : "Slack cannot be used:\n- " + String.join("\n- ", problems);
  }
}
