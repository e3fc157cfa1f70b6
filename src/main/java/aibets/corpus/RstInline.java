package aibets.corpus;

import java.util.regex.Pattern;

/** Takes the marks of reStructuredText within a line away. */
final class RstInline {

  private static final Pattern ROLE_WITH_TARGET =
      Pattern.compile("(?::[\\w:+-]{1,50}:)?`([^`<]{0,300}?)\\s{0,5}<[^`>]{0,1000}>`_{0,2}");

  private static final Pattern ROLE = Pattern.compile(":[\\w:+-]{1,50}:`[~!]?([^`]{0,300})`");
  private static final Pattern SHORTENED =
      Pattern.compile(":[\\w:+-]{1,50}:`~[\\w.]{0,200}?(\\w{1,100})`");

  private RstInline() {}

  static String plain(String text) {
    String said = SHORTENED.matcher(text).replaceAll("$1");
    said = ROLE_WITH_TARGET.matcher(said).replaceAll("$1");
    return ROLE.matcher(said)
        .replaceAll("$1")
        .replaceAll("\\s?\\[(?:#\\w{0,50}|\\d{1,4}|\\*)]_", "")
        .replaceAll("``(.{1,300}?)``", "$1")
        .replaceAll("`([^`]{1,300})`_{0,2}", "$1")
        .replaceAll("(?<![\\w*])(\\*{1,2})(?=\\S)([^*]{0,300}\\S)\\1(?![\\w*])", "$2")
        .replaceAll("\\|(\\w[^|]{0,100})\\|_{0,2}", "$1")
        .replaceAll("(?<=\\w)__?(?=[\\s.,;:!?)]|$)", "")
        .replaceAll("\\\\ ", "")
        .replaceAll("\\\\(?=[^\\w\\s])", "")
        .replaceAll("\\s?::$", ":");
  }
}
