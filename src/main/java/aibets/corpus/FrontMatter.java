package aibets.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields that open a text between two rules. Blank lines and comments may stand before them;
 * what is no list of fields is text.
 *
 * @param rest the text behind them, or all of it
 */
record FrontMatter(Fields fields, String rest) {

  private static final Pattern FENCE = Pattern.compile("(---|\\+\\+\\+)[ \\t]*\\n");
  private static final Pattern YAML_END = Pattern.compile("(?m)^(---|\\.\\.\\.)[ \\t]*$\\n?");
  private static final Pattern TOML_END = Pattern.compile("(?m)^\\+\\+\\+[ \\t]*$\\n?");

  /** Names of fields, each of which tells front matter from prose between two rules. */
  private static final Set<String> TELLING =
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

  /** Takes the fields off a text; what is wrong with them is noted. */
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

  /** Behind blank lines and comments, such as a licence. */
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

  /** Whether these are fields rather than prose, which may have colons, too. */
  private static boolean isList(FieldLines lines) {
    List<FieldLines.Entry> entries = lines.entries();
    boolean prose = entries.stream().anyMatch(entry -> isSentence(entry.text()));
    boolean telling =
        entries.stream().anyMatch(entry -> TELLING.contains(entry.key().toLowerCase(Locale.ROOT)));
    if (telling) {
      return !lines.opensBlank() ? lines.strays().size() <= entries.size() : !prose;
    }
    return !entries.isEmpty() && !lines.opensBlank() && !prose && lines.strays().isEmpty();
  }

  private static boolean isSentence(String value) {
    String text = value.strip();
    return !text.isEmpty()
        && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0
        && Words.count(text, 0, text.length()) > 3;
  }
}
