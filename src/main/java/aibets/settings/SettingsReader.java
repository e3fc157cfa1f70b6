package aibets.settings;

import aibets.settings.SettingsException.Problem;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads settings. Flags take precedence over the environment, and both over the file; tokens come
 * from the environment only.
 */
public final class SettingsReader {

  private static final String READING_MODEL = "give on, off, or the file of a model";

  static final String HTTP_TOKEN = "AI_BETS_HTTP_TOKEN";

  /** Variables that no setting can replace. */
  static final Set<String> SECRETS =
      Set.of(
          HTTP_TOKEN,
          DatabaseSettings.USER,
          DatabaseSettings.PASSWORD,
          OAuthSettings.KEYS,
          SearchSettings.USER,
          SearchSettings.PASSWORD);

  private static final Pattern WORKSPACE = Pattern.compile("[TE][A-Z0-9]{1,20}");

  /** The minimum length of a token; shorter ones can be guessed. */
  private static final int MIN_TOKEN_CHARS = 16;

  private final Map<String, String> environment;
  private final List<Problem> problems = new ArrayList<>();

  private final Optional<String> workspace;

  private SettingsReader(Map<String, String> environment, Optional<String> workspace) {
    this.environment = environment;
    this.workspace = workspace;
  }

  /**
   * Reads the settings.
   *
   * @param file given by a flag, empty for {@code config/ai-bets.yaml}, if it exists
   * @param environment the process' variables
   * @param flags values by short keys such as {@code data}
   * @throws SettingsException listing every problem
   */
  public static Settings read(
      Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
    return new SettingsReader(environment, Optional.empty()).checked(file, flags);
  }

  /**
   * Reads the settings of a workspace or organization: those of its own file, and otherwise the
   * main settings. Its files and its database are its own.
   *
   * @param workspace its id, {@code T…} or {@code E…}
   * @throws IllegalArgumentException if the id is malformed
   * @throws SettingsException listing every problem
   */
  public static Settings readWorkspace(
      Optional<Path> file,
      Map<String, String> environment,
      Map<String, String> flags,
      String workspace) {
    Conversions.matching(workspace, WORKSPACE);
    return new SettingsReader(environment, Optional.of(workspace)).checked(file, flags);
  }

  private Settings checked(Optional<Path> file, Map<String, String> flags) {
    Settings settings = read(config(file, flags));
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  private SmallRyeConfig config(Optional<Path> file, Map<String, String> flags) {
    Map<String, String> inFile = new SettingsFile(file, problems).read();
    Map<String, String> variables = KnownNames.ofVariables(environment, problems);
    Map<String, String> inFlags = KnownNames.ofFlags(flags, problems);
    SmallRyeConfig main = config(inFile, variables, inFlags, Map.of());
    Optional<Path> folder = value(main, Key.WORKSPACES, Conversions::home, "name a folder");
    if (workspace.isEmpty()) {
      folder.ifPresent(each -> WorkspaceFile.checkNames(each, problems));
      return main;
    }
    WorkspaceFile own = WorkspaceFile.read(workspace.get(), folder, problems);
    return config(
        own.without(inFile), own.without(variables), own.without(inFlags), own.settings());
  }

  /** Combines settings, those that take precedence last. */
  private static SmallRyeConfig config(
      Map<String, String> inFile,
      Map<String, String> variables,
      Map<String, String> flags,
      Map<String, String> ofWorkspace) {
    return new SmallRyeConfigBuilder()
        .withSources(
            new PropertiesConfigSource(inFile, "file", 100),
            new EnvConfigSource(variables, 300),
            new PropertiesConfigSource(flags, "flags", 400),
            new PropertiesConfigSource(ofWorkspace, "workspace", 500))
        .build();
  }

  private Settings read(SmallRyeConfig config) {
    return new Settings(
        new DocumentSettings(this, config, problems).read(),
        data(config),
        new DatabaseSettings(this, config, problems).read(),
        new SearchSettings(this, config, problems).read(),
        value(config, Key.BETS, Conversions::home, "name a file such as config/bets.yaml"),
        value(
                config,
                Key.OLD_AFTER_DAYS,
                Conversions::days,
                "give a whole number of days up to 36500, or off")
            .orElse(Duration.ofDays(365)),
        reading(config),
        value(
                config,
                Key.ADMINS,
                Conversions::admins,
                "give Slack user ids such as U012AB3CD, user group ids such as S012AB3CD, or"
                    + " workspace-admins, separated by commas")
            .orElse(Set.of()),
        new SlackSettings(this, config, problems).read(),
        value(
                config,
                Key.WATCH,
                Conversions::quiet,
                "give off, or a whole number of seconds from 1 to 3600")
            .flatMap(quiet -> quiet),
        value(
                config,
                Key.RETENTION_DAYS,
                Conversions::days,
                "give a whole number of days up to 36500, or off")
            .orElse(Duration.ofDays(90)),
        port(config, Key.OPERATIONS_PORT),
        http(config));
  }

  private Path data(SmallRyeConfig config) {
    Path data =
        value(
                config,
                Key.DATA,
                Conversions::dataDirectory,
                "name a directory without ';' in its absolute path")
            .orElseGet(() -> Conversions.home("~/.ai-bets"));
    return workspace.map(id -> data.resolve("workspaces").resolve(id)).orElse(data);
  }

  /** Returns what begins the names of schemas; names of main schemas contain no underscore. */
  String schemaPrefix() {
    return workspace.map(id -> id + "_").orElse("");
  }

  private Settings.Reading reading(SmallRyeConfig config) {
    return new Settings.Reading(
        value(config, Key.READING_MODEL, text -> !Conversions.isOff(text), READING_MODEL)
            .orElse(true),
        value(config, Key.READING_MODEL, Conversions::model, READING_MODEL).flatMap(file -> file),
        count(config, Key.READING_PASSAGES, 50).orElse(12),
        Duration.ofMillis(count(config, Key.READING_MILLIS, 60_000).orElse(2_000)),
        share(config, Key.THRESHOLD),
        share(config, Key.PERHAPS_THRESHOLD));
  }

  private OptionalDouble share(SmallRyeConfig config, Key key) {
    return value(
            config,
            key,
            text -> OptionalDouble.of(Conversions.share(text)),
            "give a number from 0 to 1")
        .orElse(OptionalDouble.empty());
  }

  private Settings.Http http(SmallRyeConfig config) {
    Secret token = secret(HTTP_TOKEN);
    if (!token.reveal().isEmpty() && token.reveal().length() < MIN_TOKEN_CHARS) {
      problems.add(
          new Problem(
              HTTP_TOKEN,
              Secret.HIDDEN,
              "give a secret of at least " + MIN_TOKEN_CHARS + " characters"));
    }
    InetAddress host =
        value(config, Key.HTTP_HOST, Conversions::host, "give an IP address such as 0.0.0.0")
            .orElse(InetAddress.getLoopbackAddress());
    if (!host.isLoopbackAddress() && token.reveal().isEmpty()) {
      problems.add(
          new Problem(
              Key.HTTP_HOST.shortName(),
              host.getHostAddress(),
              "set " + HTTP_TOKEN + " in the environment, too; otherwise anybody could ask"));
    }
    return new Settings.Http(port(config, Key.HTTP_PORT), host, token);
  }

  OptionalInt port(SmallRyeConfig config, Key key) {
    return count(config, key, 65_535);
  }

  /** Returns a whole number from 1 to a maximum if it is set; adds a problem if it is invalid. */
  OptionalInt count(SmallRyeConfig config, Key key, int most) {
    return value(
            config,
            key,
            text -> OptionalInt.of(Conversions.count(text, most)),
            "give a whole number from 1 to " + most)
        .orElse(OptionalInt.empty());
  }

  /** Returns a setting if it is set; adds a problem if it is invalid. */
  <T> Optional<T> value(
      SmallRyeConfig config, Key key, Function<String, T> conversion, String remedy) {
    Optional<String> text = text(config, key).map(String::strip).filter(each -> !each.isEmpty());
    try {
      return text.map(conversion);
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(key.shortName(), text.orElse(""), remedy));
      return Optional.empty();
    }
  }

  /**
   * Returns a setting's text; a YAML list has one key per element, and is replaced as a whole by
   * what takes precedence over the file.
   */
  private static Optional<String> text(SmallRyeConfig config, Key key) {
    List<ConfigValue> elements =
        config.getIndexedProperties(key.fullName()).stream().map(config::getConfigValue).toList();
    Optional<ConfigValue> whole =
        Optional.of(config.getConfigValue(key.fullName()))
            .filter(each -> each.getValue() != null && !each.getValue().isBlank());
    if (elements.isEmpty() || whole.filter(each -> precedes(each, elements.get(0))).isPresent()) {
      return whole.map(ConfigValue::getValue);
    }
    return Optional.of(
        elements.stream()
            .map(ConfigValue::getValue)
            .collect(Collectors.joining(key == Key.SEEDS ? SeedConversion.BETWEEN : ",")));
  }

  private static boolean precedes(ConfigValue value, ConfigValue other) {
    return value.getConfigSourceOrdinal() > other.getConfigSourceOrdinal();
  }

  Secret secret(String variable) {
    return new Secret(environment.getOrDefault(variable, "").strip());
  }
}
