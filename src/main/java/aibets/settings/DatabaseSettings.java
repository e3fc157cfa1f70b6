package aibets.settings;

import aibets.settings.SettingsException.Problem;
import io.smallrye.config.SmallRyeConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings of a PostgreSQL database. */
record DatabaseSettings(SettingsReader reader, SmallRyeConfig config, List<Problem> problems) {

  static final String USER = "AI_BETS_DATABASE_USER";
  static final String PASSWORD = "AI_BETS_DATABASE_PASSWORD";

  private static final int CONNECTIONS = 10;

  /** Hosts, a database, and parameters. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "jdbc:postgresql://[A-Za-z0-9.,:_\\[\\]-]+/[A-Za-z0-9._~%-]+(?:\\?([^?#\\s]*))?");

  private static final Pattern SECRET = Pattern.compile("(?i)@|passw|user=");

  /** Other parameters could load classes, write files, or lift the time limits. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "ApplicationName",
          "channelBinding",
          "sslcert",
          "sslkey",
          "sslmode",
          "sslnegotiation",
          "sslrootcert",
          "targetServerType");

  Optional<Settings.Database> read() {
    int connections = reader.count(config, Key.DATABASE_CONNECTIONS, 1_000).orElse(CONNECTIONS);
    Optional<String> url = reader.value(config, Key.DATABASE, text -> text, "");
    Secret user = reader.secret(USER);
    url.flatMap(given -> remedy(given, user)).ifPresent(this::add);
    return url.map(
        given ->
            new Settings.Database(
                given, user.reveal(), reader.secret(PASSWORD), connections, reader.schemaPrefix()));
  }

  /** Hides the address, which may contain a password in an unexpected place. */
  private void add(String remedy) {
    problems.add(new Problem(Key.DATABASE.shortName(), Secret.HIDDEN, remedy));
  }

  private static Optional<String> remedy(String url, Secret user) {
    if (SECRET.matcher(url).find()) {
      return Optional.of(
          "take user and password out of it; they come from " + USER + " and " + PASSWORD);
    }
    Matcher address = ADDRESS.matcher(url);
    if (!address.matches()) {
      return Optional.of("give an address such as jdbc:postgresql://localhost:5432/bets");
    }
    String parameters = Objects.requireNonNullElse(address.group(1), "");
    if (!PARAMETERS.containsAll(names(parameters))) {
      return Optional.of(
          "leave out all parameters but "
              + String.join(", ", PARAMETERS.stream().sorted().toList()));
    }
    return user.reveal().isEmpty()
        ? Optional.of("set " + USER + " in the environment, too")
        : Optional.empty();
  }

  private static List<String> names(String parameters) {
    return Arrays.stream(parameters.split("&"))
        .filter(each -> !each.isEmpty())
        .map(each -> each.replaceFirst("=.*", ""))
        .toList();
  }
}
