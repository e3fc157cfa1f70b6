package aibets.sources;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A folder of a git repository.
 *
 * @param repository its https, ssh or file URL
 * @param branch empty for the default branch
 * @param path of the folder in the repository, with slashes; empty for all of it
 */
record GitAddress(URI repository, String branch, String path) {

  private static final String GITHUB = "https://github.com/%s/blob/%s/";
  private static final String GITLAB = "https://%s/%s/-/blob/%s/";
  private static final String BITBUCKET = "https://bitbucket.org/%s/src/%s/";

  /** The name of the default branch in URLs. */
  private static final String HEAD = "HEAD";

  /** Returns the repository's name. */
  String name() {
    String all = String.valueOf(repository.getPath()).replaceFirst("/+$", "");
    String last = all.substring(all.lastIndexOf('/') + 1).replaceFirst("(?<=.)\\.git$", "");
    return last.isEmpty() ? "git" : last;
  }

  /** Returns it in the format of the setting. */
  @Override
  public String toString() {
    String part = branch + (path.isEmpty() ? "" : ":" + path);
    return "git+" + repository + (part.isEmpty() ? "" : "#" + part);
  }

  /** Returns the prefix of its files' web URLs, on hosts that show files. */
  Optional<String> web() {
    String host = String.valueOf(repository.getHost()).toLowerCase(Locale.ROOT);
    String name =
        encoded(
            String.valueOf(repository.getPath())
                .replaceFirst("^/+", "")
                .replaceFirst("/*(\\.git)?/*$", ""));
    String at = encoded(branch.isEmpty() ? HEAD : branch);
    if (host.equals("github.com")) {
      return Optional.of(GITHUB.formatted(name, at));
    }
    if (host.equals("bitbucket.org")) {
      return Optional.of(BITBUCKET.formatted(name, at));
    }
    return host.startsWith("gitlab.")
        ? Optional.of(GITLAB.formatted(host, name, at))
        : Optional.empty();
  }

  /** Returns a path encoded for a URL. */
  static String encoded(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
