package aibets.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields between two rules at the start of a text, perhaps after blank lines and comments.
 * Anything else there is text.
 *
 * @param rest the text after the fields, or the whole text
 */
record FrontMatter(Fields fields, String rest) {

  private static final Pattern FENCE = Pattern.compile("(---|\\+\\+\\+)[ \\t]*\\n");
  private static final Pattern YAML_END = Pattern.compile("(?m)^(---|\\.\\.\\.)[ \\t]*$\\n?");
  private static final Pattern TOML_END = Pattern.compile("(?m)^\\+\\+\\+[ \\t]*$\\n?");

  /** Names of fields that distinguish front matter from prose between two rules. */
  private static final Set<String> DISTINCTIVE =
      Set.of(
          "aliases",
          "author",
          "authors",
          "categories",
          "category",
          "date",
          "description",
          "draft",
          "id",
          "image",
          "keywords",
          "lang",
          "lastmod",
          "layout",
          "permalink",
          "published",
          "sidebar_label",
          "sidebar_position",
          "slug",
          "summary",
          "tags",
          "title",
          "updated",
          "url",
          "weight");

  /** Separates the fields from a text; notes invalid ones. */
  static FrontMatter of(String text, Notices notices) {
    Matcher fence = FENCE.matcher(text).region(start(text), text.length());
    if (!fence.lookingAt()) {
      return new FrontMatter(Fields.NONE, text);
    }
    boolean toml = fence.group(1).equals("+++");
    Matcher end = (toml ? TOML_END : YAML_END).matcher(text);
    if (!end.find(fence.end())) {
      return new FrontMatter(Fields.NONE, text);
    }
    FieldLines lines = FieldLines.of(text.substring(fence.end(), end.start()), toml);
    if (!toml && !isList(lines)) {
      return new FrontMatter(Fields.NONE, text);
    }
    return new FrontMatter(lines.fields(notices), text.substring(end.end()));
  }

  /** Returns the offset after blank lines and comments, such as a licence. */
  private static int start(String text) {
    int at = 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int end = text.startsWith("<!--", at) ? text.indexOf("-->", at) : -1;
      if (end < 0) {
        return at;
      }
      at = end + 3;
    }
  }

  /** Whether the lines are fields and not prose, which may contain colons, too. */
  private static boolean isList(FieldLines lines) {
    List<FieldLines.Entry> entries = lines.entries();
    boolean prose = entries.stream().anyMatch(entry -> isSentence(entry.text()));
    boolean isDistinctive =
        entries.stream()
            .anyMatch(entry -> DISTINCTIVE.contains(entry.key().toLowerCase(Locale.ROOT)));
    if (isDistinctive) {
      return !lines.opensBlank() ? lines.strays().size() <= entries.size() : !prose;
    }
    return !entries.isEmpty() && !lines.opensBlank() && !prose && lines.strays().isEmpty();
  }

  private static boolean isSentence(String value) {
    String text = value.strip();
    return !text.isEmpty()
        && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0
        && WordCount.count(text, 0, text.length()) > 3;
  }
}
