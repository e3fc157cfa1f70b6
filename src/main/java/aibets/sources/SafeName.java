package aibets.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of files as others wrote them, none of which leads out of the folder they are laid in. */
final class SafeName {

  /** What no file system takes for anything but a part of a name. */
  private static final Pattern PART = Pattern.compile("[^/\\\\:\\p{Cc}]{1,250}");

  private static final int LONGEST = 1_000;

  private SafeName() {}

  /** The name with slashes; empty if it is none that can be laid anywhere. */
  static Optional<String> of(String written) {
    String name = written.replace('\\', '/');
    List<String> parts = Arrays.asList(name.split("/", -1));
    boolean isSafe =
        name.length() <= LONGEST
            && parts.stream()
                .allMatch(part -> PART.matcher(part).matches() && !part.matches("\\.{1,2}"));
    return isSafe ? Optional.of(name) : Optional.empty();
  }

  /** Whether it is passed over silently, as hidden files of a folder are. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
  }
}
