package aibets.settings;

import aibets.settings.SettingsException.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Selects settings by the names under which they are given; unknown names are problems. */
final class KnownNames {

  private KnownNames() {}

  /** Returns this program's variables only, so that the library reads no others as settings. */
  static Map<String, String> ofVariables(Map<String, String> environment, List<Problem> problems) {
    Set<String> known = Arrays.stream(Key.values()).map(Key::variable).collect(Collectors.toSet());
    Map<String, String> own = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (known.contains(name)) {
            own.put(name, value);
          } else if (name.startsWith("AI_BETS_") && !SettingsReader.SECRETS.contains(name)) {
            problems.add(Problem.unknown(name, value, "unset it"));
          }
        });
    return own;
  }

  /** Returns flags by their full names. */
  static Map<String, String> ofFlags(Map<String, String> flags, List<Problem> problems) {
    Map<String, String> named = new HashMap<>();
    flags.forEach(
        (name, value) -> {
          if (Arrays.stream(Key.values()).noneMatch(key -> key.shortName().equals(name))) {
            problems.add(Problem.unknown(name, value, "remove the flag"));
          }
          named.put(Key.ROOT + name, value);
        });
    return named;
  }
}
