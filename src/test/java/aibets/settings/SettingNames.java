package aibets.settings;

import java.util.Arrays;
import java.util.List;

/** The names of all settings, for tests outside this package. */
public final class SettingNames {

  private SettingNames() {}

  /** Returns the key and the environment variable of each setting. */
  public static List<List<String>> all() {
    return Arrays.stream(Key.values())
        .map(key -> List.of(key.shortName(), key.variable()))
        .toList();
  }

  /** Returns the keys that the settings file may contain. */
  public static List<String> inFiles() {
    return Arrays.stream(Key.values()).filter(Key::isForFiles).map(Key::shortName).toList();
  }
}
