package aibets.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From a setting's text to its value; each throws {@code IllegalArgumentException} on a text that
 * does not fit.
 */
final class Conversions {

  private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]{2,}");

  private Conversions() {}

  static Path home(String text) {
    return text.equals("~") || text.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), text.substring(1))
        : Path.of(text);
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

  static Set<String> users(String text) {
    Set<String> users =
        Arrays.stream(text.split("[,\\s]+"))
            .filter(user -> !user.isEmpty())
            .collect(Collectors.toSet());
    if (!users.stream().allMatch(user -> USER_ID.matcher(user).matches())) {
      throw new IllegalArgumentException(text);
    }
    return users;
  }

  static URI address(String text) {
    URI address = URI.create(text);
    if (!text.matches("https?://[^/]+/(.*/)?")) {
      throw new IllegalArgumentException(text);
    }
    return address;
  }
}
