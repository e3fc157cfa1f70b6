package aibets.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings are wrong. The message lists every problem, one a line. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsException(List<Problem> problems) {
    super(
        problems.stream()
            .map(
                problem ->
                    "  " + problem.key() + " = '" + problem.value() + "': " + problem.remedy())
            .collect(Collectors.joining("\n", "The settings are wrong:\n", "")));
  }

  /**
   * A setting that cannot be used.
   *
   * @param key which one
   * @param value what came
   * @param remedy what was expected and what to do
   */
  record Problem(String key, String value, String remedy) {

    /** One line, in which no secret shows, however the setting was misspelt. */
    Problem {
      value = Secret.isSuspected(key, value) ? Secret.HIDDEN : oneLine(value);
      key = Secret.hiddenIn(oneLine(key));
      remedy = Secret.hiddenIn(oneLine(remedy));
    }

    /**
     * There is no such setting.
     *
     * @param undo how to take it back
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
