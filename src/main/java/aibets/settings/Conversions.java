package aibets.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Converts settings from text; each method throws {@code IllegalArgumentException} for invalid
 * text.
 */
final class Conversions {

  private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]{2,}");

  private static final Pattern ADMIN = Pattern.compile("[UWS][A-Z0-9]{2,}|workspace-admins");

  private static final Pattern DOCUMENT_SETS =
      Pattern.compile("([CGS][A-Z0-9]{2,}|default)\\s*=\\s*([^+=,/\\s]+(?:\\+[^+=,/\\s]+)*+)");

  private static final Pattern CHANNEL_MODE =
      Pattern.compile("([CG][A-Z0-9]{2,})\\s*=\\s*(mentions|auto|all)");

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{M} ]+");

  private static final Pattern WORKSPACE_ID = Pattern.compile("[TE][A-Z0-9]{2,}");

  private static final Pattern CHANNEL_ID = Pattern.compile("[CG][A-Z0-9]{2,}");

  private Conversions() {}

  static Path home(String text) {
    return text.equals("~") || text.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), text.substring(1))
        : Path.of(text);
  }

  /**
   * Rejects {@code ;}, because the path becomes part of a database URL, where it separates
   * settings.
   */
  static Path dataDirectory(String text) {
    Path directory = home(text);
    if (directory.toAbsolutePath().toString().contains(";")) {
      throw new IllegalArgumentException(text);
    }
    return directory;
  }

  /** Whether a setting is off; YAML parses {@code off} as false. */
  static boolean isOff(String text) {
    return text.equals("off") || text.equals("false");
  }

  /** Converts a model's file; empty for the bundled model and for none. */
  static Optional<Path> model(String text) {
    return isOff(text) || text.equals("on") || text.equals("true")
        ? Optional.empty()
        : Optional.of(home(text));
  }

  static double share(String text) {
    double share = Double.parseDouble(text);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(text);
    }
    return share;
  }

  static int count(String text, int most) {
    int count = Integer.parseInt(text);
    if (count < 1 || count > most) {
      throw new IllegalArgumentException(text);
    }
    return count;
  }

  /** Converts a number of days; YAML parses {@code off} as false. */
  static int watches(String text) {
    return switch (text) {
      case "off", "false", "0" -> 0;
      default -> count(text, 100);
    };
  }

  static Optional<Duration> quiet(String text) {
    return switch (text) {
      case "off", "false" -> Optional.empty();
      default -> Optional.of(Duration.ofSeconds(count(text, 3_600)));
    };
  }

  /** Converts users, user groups, and the workspace's own admins. */
  static Set<String> admins(String text) {
    return ids(text, ADMIN);
  }

  /** YAML reads {@code off} as false. */
  static Duration days(String text) {
    return switch (text) {
      case "off", "false", "0" -> Duration.ZERO;
      default -> Duration.ofDays(count(text, 36_500));
    };
  }

  /** Converts {@code C012AB3CD=hr+legal, default=public}. */
  static Map<String, Set<String>> documentSets(String text) {
    Map<String, Set<String>> sets = new HashMap<>();
    for (String entry : text.split(",", -1)) {
      Matcher parts = DOCUMENT_SETS.matcher(entry.strip());
      if (!parts.matches()
          || sets.put(parts.group(1), Set.of(parts.group(2).split("\\+", -1))) != null) {
        throw new IllegalArgumentException("'" + entry + "' is not of the form ID=SET+SET");
      }
    }
    return sets;
  }

  /** Converts {@code C012AB3CD=auto}. */
  static Map<String, Settings.ChannelMode> channelModes(String text) {
    Map<String, Settings.ChannelMode> modes = new HashMap<>();
    for (String entry : text.split(",", -1)) {
      Matcher parts = CHANNEL_MODE.matcher(entry.strip());
      if (!parts.matches()
          || modes.put(
                  parts.group(1),
                  Settings.ChannelMode.valueOf(parts.group(2).toUpperCase(Locale.ROOT)))
              != null) {
        throw new IllegalArgumentException("'" + entry + "' is not of the form ID=MODE");
      }
    }
    return modes;
  }

  /** Converts a name, which must fit into the title of a Slack modal after "Ask ". */
  static String name(String text) {
    if (text.length() > 20 || !NAME.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  static Set<String> users(String text) {
    return ids(text, USER_ID);
  }

  /** Converts channels; YAML parses {@code on} as true. */
  static Set<String> channels(String text) {
    return switch (text) {
      case "on", "true" -> Settings.Slack.EVERYWHERE;
      case "off", "false" -> Set.of();
      default -> channelIds(text);
    };
  }

  /** Converts a switch; YAML parses {@code on} as true. */
  static boolean on(String text) {
    return switch (text) {
      case "on", "true" -> true;
      case "off", "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  static String channelOrUser(String text) {
    if (!CHANNEL_ID.matcher(text).matches() && !USER_ID.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  static Set<String> channelIds(String text) {
    return ids(text, CHANNEL_ID);
  }

  /** Converts workspaces and organizations. */
  static Set<String> workspaces(String text) {
    return ids(text, WORKSPACE_ID);
  }

  private static Set<String> ids(String text, Pattern form) {
    Set<String> ids =
        Arrays.stream(text.split("[,\\s]+"))
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
    if (!ids.stream().allMatch(id -> form.matcher(id).matches())) {
      throw new IllegalArgumentException(text);
    }
    return ids;
  }

  /** Converts a numeric address, without looking up names. */
  static InetAddress host(String text) {
    if (!text.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      throw new IllegalArgumentException(text);
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static String matching(String text, Pattern form) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  static URI address(String text) {
    URI address = URI.create(text);
    if (!text.matches("https?://[^/]+/(.*/)?")) {
      throw new IllegalArgumentException(text);
    }
    return address;
  }
}
