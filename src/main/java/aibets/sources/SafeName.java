package aibets.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Converts file names from other systems so that none leads out of its folder. */
final class SafeName {

  /** A name part without special meaning on any file system. */
  private static final Pattern PART = Pattern.compile("[^/\\\\:\\p{Cc}]{1,250}");

  private static final int MAX_CHARACTERS = 1_000;

  private SafeName() {}

  /** Returns the name with slashes; empty if it is invalid. */
  static Optional<String> of(String written) {
    String name = written.replace('\\', '/');
    List<String> parts = Arrays.asList(name.split("/", -1));
    boolean isSafe =
        name.length() <= MAX_CHARACTERS
            && parts.stream()
                .allMatch(part -> PART.matcher(part).matches() && !part.matches("\\.{1,2}"));
    return isSafe ? Optional.of(name) : Optional.empty();
  }

  /** Whether a file is skipped silently, like hidden files of a folder. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
  }
}
