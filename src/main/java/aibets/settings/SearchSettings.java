package aibets.settings;

import aibets.settings.SettingsException.Problem;
import io.smallrye.config.SmallRyeConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings of an OpenSearch cluster. */
record SearchSettings(SettingsReader reader, SmallRyeConfig config, List<Problem> problems) {

  static final String USER = "AI_BETS_SEARCH_USER";
  static final String PASSWORD = "AI_BETS_SEARCH_PASSWORD";

  /** A protocol, a host and port, and a path. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?)://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?(?:/[A-Za-z0-9._~/-]*)?");

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

  Optional<Settings.Search> read() {
    boolean mayBeUnencrypted =
        reader
            .value(config, Key.SEARCH_UNENCRYPTED, Conversions::on, "give on or off")
            .orElse(false);
    Optional<String> address = reader.value(config, Key.SEARCH, text -> text, "");
    Optional<Path> certificates =
        reader.value(config, Key.SEARCH_CERTIFICATES, Conversions::home, "name a file");
    Secret user = reader.secret(USER);
    Secret password = reader.secret(PASSWORD);
    Optional<String> remedy =
        address.flatMap(given -> remedy(given, mayBeUnencrypted, user, password));
    remedy.ifPresent(this::add);
    return address
        .filter(given -> remedy.isEmpty())
        .map(given -> URI.create(given.endsWith("/") ? given : given + "/"))
        .map(given -> new Settings.Search(given, user.reveal(), password, certificates));
  }

  /** Hides the address, which may contain a password in an unexpected place. */
  private void add(String remedy) {
    problems.add(new Problem(Key.SEARCH.shortName(), Secret.HIDDEN, remedy));
  }

  private static Optional<String> remedy(
      String address, boolean mayBeUnencrypted, Secret user, Secret password) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return Optional.of(
          "give an address such as https://search.example.com:9200, without user and password;"
              + " they come from "
              + USER
              + " and "
              + PASSWORD);
    }
    boolean isLocal = LOOPBACK.matcher(parts.group(2)).matches();
    if (parts.group(1).equals("http") && !isLocal && !mayBeUnencrypted) {
      return Optional.of(
          "use https, or set "
              + Key.SEARCH_UNENCRYPTED.shortName()
              + " to on if the network protects the documents and the password");
    }
    return user.reveal().isEmpty() && !password.reveal().isEmpty()
        ? Optional.of("set " + USER + " in the environment, too")
        : Optional.empty();
  }
}
