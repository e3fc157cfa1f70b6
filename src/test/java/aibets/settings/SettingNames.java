package aibets.settings;

import java.util.Arrays;
import java.util.List;

/** The names of all settings, for tests outside of this package. */
public final class SettingNames {

  private SettingNames() {}

  /** Of each setting, its key and its variable. */
  public static List<List<String>> all() {
    return Arrays.stream(Key.values())
        .map(key -> List.of(key.shortName(), key.variable()))
        .toList();
  }

  /** The keys of those that the settings file may hold. */
  public static List<String> inFiles() {
    return Arrays.stream(Key.values()).filter(Key::isForFiles).map(Key::shortName).toList();
  }
}
