package aibets.settings;

import aibets.settings.SettingsException.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Settings by the names under which they are given; others are problems. */
final class KnownNames {

  private KnownNames() {}

  /** Only ours: a library must not read anybody else's variables as settings. */
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

  /** Flags under their full names. */
  static Map<String, String> ofFlags(Map<String, String> flags, List<Problem> problems) {
    Map<String, String> named = new HashMap<>();
    flags.forEach(
        (name, value) -> {
          if (Arrays.stream(Key.values()).noneMatch(key -> key.shortName().equals(name))) {
            problems.add(Problem.unknown(name, value, "leave the flag out"));
          }
          named.put(Key.ROOT + name, value);
        });
    return named;
  }
}
