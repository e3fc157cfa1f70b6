package aibets.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Converts settings to locations of documents; each method throws {@code IllegalArgumentException}
 * for invalid text.
 */
final class SeedConversion {

  /** Separates locations in one text. */
  static final String BETWEEN = ";";

  static final String REMEDY =
      "name a folder, a file, git+https://HOST/REPOSITORY#BRANCH:FOLDER (or git+ssh://, or"
          + " git+file:///), or https://HOST/PAGE, without a password in it; several in a list, or"
          + " separated by ';'";

  private static final String GIT = "git+";

  private static final Pattern REPOSITORY =
      Pattern.compile(
          "(?<url>https://[\\w.:\\[\\]-]+/[^\\s#]+|ssh://(?:[\\w.-]+@)?[\\w\\[][\\w.:\\[\\]-]*/[^\\s#]+|file:///[^\\s#]+)"
              + "(?:#(?<branch>[\\w.+@/-]*)(?::(?<path>[^#]*))?)?");

  private static final Pattern PAGE = Pattern.compile("https?://[\\w.:\\[\\]-]+(?:[/?]\\S*)?");

  private static final Pattern HOST =
      Pattern.compile("(?:[\\w-]++\\.)*+[\\w-]++(?::\\d{1,5})?|\\[[0-9a-f:]+](?::\\d{1,5})?");

  private SeedConversion() {}

  static List<Seed> seeds(String text) {
    return Arrays.stream(text.split(BETWEEN))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(SeedConversion::seed)
        .toList();
  }

  private static Seed seed(String text) {
    if (text.startsWith(GIT)) {
      return git(text.substring(GIT.length()));
    }
    if (text.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
      if (!PAGE.matcher(text).matches()) {
        throw new IllegalArgumentException(text);
      }
      return new Seed.Web(URI.create(text));
    }
    return new Seed.Local(Conversions.home(text));
  }

  private static Seed git(String text) {
    Matcher repository = REPOSITORY.matcher(text);
    if (!repository.matches()) {
      throw new IllegalArgumentException(text);
    }
    String branch = repository.group("branch") == null ? "" : repository.group("branch");
    String path = repository.group("path") == null ? "" : repository.group("path");
    String folder = path.replaceAll("^/+|/+$", "");
    if (!isBranch(branch) || List.of(folder.split("/")).contains("..")) {
      throw new IllegalArgumentException(text);
    }
    return new Seed.Git(URI.create(repository.group("url")), branch, folder);
  }

  private static boolean isBranch(String branch) {
    return !branch.startsWith("-")
        && !branch.startsWith("/")
        && !branch.endsWith("/")
        && !branch.contains("..")
        && !branch.contains("//")
        && !branch.contains("@{");
  }

  /** Converts host names in lower case, with a port if it is not the default. */
  static Set<String> hosts(String text) {
    Set<String> hosts =
        Arrays.stream(text.split("[,\\s]+"))
            .filter(host -> !host.isEmpty())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
      throw new IllegalArgumentException(text);
    }
    return hosts;
  }

  /** Returns a host in the format of {@link #hosts}. */
  static String host(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return address.getPort() < 0 ? host : host + ":" + address.getPort();
  }

  static Settings.Dates dates(String text) {
    return switch (text) {
      case "day-first" -> Settings.Dates.DAY_FIRST;
      case "month-first" -> Settings.Dates.MONTH_FIRST;
      case "infer" -> Settings.Dates.INFER;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
