package aibets.settings;

import aibets.settings.SettingsException.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of a workspace or organization in a file of its own. Each replaces the main setting
 * with the same key, wherever that comes from; a list replaces the whole list.
 *
 * @param settings those in the file, by full name
 */
record WorkspaceFile(Map<String, String> settings) {

  /** What holds for the whole process. */
  private static final Set<Key> OF_THE_PROCESS =
      Set.of(
          Key.DATA,
          Key.READING_MODEL,
          Key.READING_PASSAGES,
          Key.READING_MILLIS,
          Key.DATABASE_CONNECTIONS,
          Key.SEARCH_UNENCRYPTED,
          Key.SEARCH_CERTIFICATES,
          Key.SLACK_CONNECTIONS,
          Key.SLACK_SILENCE_SECONDS,
          Key.SLACK_HTTP_PORT,
          Key.SLACK_HTTP_HOST,
          Key.SLACK_CLIENT_ID,
          Key.SLACK_URL,
          Key.SLACK_TRUST_PROXY,
          Key.SLACK_ALLOWED_WORKSPACES,
          Key.WORKSPACES,
          Key.OPERATIONS_PORT,
          Key.HTTP_PORT,
          Key.HTTP_HOST);

  /**
   * Reads the file of a workspace.
   *
   * @param folder with files such as {@code T012AB3CD.yaml}
   * @return empty settings if there is no file
   */
  static WorkspaceFile read(String id, Optional<Path> folder, List<Problem> problems) {
    Map<String, String> own = new HashMap<>();
    folder
        .map(each -> each.resolve(id + ".yaml"))
        .filter(Files::exists)
        .ifPresent(
            file -> {
              own.putAll(new SettingsFile(Optional.of(file), problems).read());
              own.keySet().forEach(name -> check(name, file, problems));
            });
    return new WorkspaceFile(own);
  }

  private static void check(String name, Path file, List<Problem> problems) {
    Key.named(name)
        .filter(OF_THE_PROCESS::contains)
        .ifPresent(
            key ->
                problems.add(
                    new Problem(
                        key.shortName(),
                        Secret.HIDDEN,
                        "remove it from "
                            + file
                            + "; it holds for all workspaces and belongs in the main settings")));
  }

  /**
   * Returns other settings without those that the file replaces.
   *
   * @param others by full name, or by the name of the variable
   */
  Map<String, String> without(Map<String, String> others) {
    Set<Key> replaced =
        settings.keySet().stream()
            .flatMap(name -> Key.named(name).stream())
            .collect(Collectors.toUnmodifiableSet());
    Map<String, String> left = new HashMap<>(others);
    left.keySet()
        .removeIf(
            name ->
                replaced.stream()
                    .anyMatch(key -> key.isNamed(name) || key.variable().equals(name)));
    return left;
  }

  /** Notes names of files in a folder that are not for a workspace or organization. */
  static void checkNames(Path folder, List<Problem> problems) {
    String[] names = folder.toFile().list();
    if (names == null) {
      problems.add(
          new Problem(
              Key.WORKSPACES.shortName(), folder.toString(), "name a folder that can be read"));
      return;
    }
    Arrays.stream(names)
        .filter(name -> !name.matches("[TE][A-Z0-9]{1,20}\\.yaml|[^.]*|\\..*"))
        .sorted()
        .forEach(
            name ->
                problems.add(
                    new Problem(
                        Key.WORKSPACES.shortName(),
                        folder.resolve(name).toString(),
                        "name the file after a workspace or organization, such as T012AB3CD.yaml,"
                            + " or remove it")));
  }
}
