package aibets.corpus;

/** Removes inline reStructuredText markup. */
final class RstInline {

  private static final Rewriting MARKS =
      Rewriting.of(
          ":[\\w:+-]{1,50}:`~[\\w.]{0,200}?(\\w{1,100})`", "$1",
          "(?::[\\w:+-]{1,50}:)?`([^`<]{0,300}?)\\s{0,5}<[^`>]{0,1000}+>`_{0,2}", "$1",
          ":[\\w:+-]{1,50}:`[~!]?([^`]{0,300}+)`", "$1",
          "\\s?\\[(?:#\\w{0,50}|\\d{1,4}|\\*)]_", "",
          "``(.{1,300}?)``", "$1",
          "`([^`]{1,300}+)`_{0,2}", "$1",
          "(?<![\\w*])(\\*{1,2})(?=\\S)([^*]{0,300}\\S)\\1(?![\\w*])", "$2",
          "\\|(\\w[^|]{0,100}+)\\|_{0,2}", "$1",
          "(?<=\\w)__?(?=[\\s.,;:!?)]|$)", "",
          "\\\\ ", "",
          "\\\\(?=[^\\w\\s])", "",
          "\\s?::$", ":");

  private RstInline() {}

  static String plain(String text) {
    return MARKS.apply(text);
  }
}
