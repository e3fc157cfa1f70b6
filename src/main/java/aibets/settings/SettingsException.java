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
  record Problem(String key, String value, String remedy) {}
}
