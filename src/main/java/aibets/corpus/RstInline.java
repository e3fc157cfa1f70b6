package aibets.corpus;

import java.util.regex.Pattern;

/** Takes the marks of reStructuredText within a line away. */
final class RstInline {

  private static final Pattern ROLE_WITH_TARGET =
      Pattern.compile("(?::[\\w:+-]+:)?`([^`<]*?)\\s*<[^`>]*>`_{0,2}");

  private static final Pattern ROLE = Pattern.compile(":[\\w:+-]+:`[~!]?([^`]*)`");
  private static final Pattern SHORTENED = Pattern.compile(":[\\w:+-]+:`~[\\w.]*?(\\w+)`");

  private RstInline() {}

  static String plain(String text) {
    String said = SHORTENED.matcher(text).replaceAll("$1");
    said = ROLE_WITH_TARGET.matcher(said).replaceAll("$1");
    return ROLE.matcher(said)
        .replaceAll("$1")
        .replaceAll("\\s?\\[(?:#\\w*|\\d+|\\*)]_", "")
        .replaceAll("``(.+?)``", "$1")
        .replaceAll("`([^`]+)`_{0,2}", "$1")
        .replaceAll("(?<![\\w*])(\\*{1,2})(?=\\S)([^*]*\\S)\\1(?![\\w*])", "$2")
        .replaceAll("\\|(\\w[^|]*)\\|_{0,2}", "$1")
        .replaceAll("(?<=\\w)__?(?=[\\s.,;:!?)]|$)", "")
        .replaceAll("\\\\ ", "")
        .replaceAll("\\\\(?=[^\\w\\s])", "")
        .replaceAll("\\s?::$", ":");
  }
}
