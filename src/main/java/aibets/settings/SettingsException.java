package aibets.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when settings are invalid. The message lists every problem, one per line. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsException(List<Problem> problems) {
    super(
        problems.stream()
            .map(
                problem ->
                    "  " + problem.key() + " = '" + problem.value() + "': " + problem.remedy())
            .collect(Collectors.joining("\n", "Invalid settings:\n", "")));
  }

  /**
   * An invalid setting.
   *
   * @param key of the setting
   * @param value as given
   * @param remedy what is expected and what to do
   */
  record Problem(String key, String value, String remedy) {

    /** Formats the problem as one line without secrets, even if the setting was misspelt. */
    Problem {
      value = Secret.isSuspected(key, value) ? Secret.HIDDEN : oneLine(value);
      key = Secret.hiddenIn(oneLine(key));
      remedy = Secret.hiddenIn(oneLine(remedy));
    }

    /**
     * Creates a problem for an unknown setting.
     *
     * @param undo how to remove it
     */
    static Problem unknown(String key, String value, String undo) {
      return new Problem(
          key,
          value,
          Secret.isSecretName(key)
              ? undo + "; tokens come from SLACK_BOT_TOKEN and SLACK_APP_TOKEN only"
              : "no such setting; " + undo + ", or see the settings in the README");
    }

    private static String oneLine(String text) {
      return text.replaceAll("\\R", " ");
    }
  }
}
