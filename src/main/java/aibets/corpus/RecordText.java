package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a record: Markdown or HTML if it has their markup, otherwise plain text in which
 * every line is a paragraph or an item.
 */
final class RecordText {

  private static final Pattern MARKDOWN =
      Pattern.compile("(?m)^(?:#{1,6} \\S|```|~~~|\\|? ?:?-{3,}:? ?\\|)");

  private static final Pattern HTML =
      Pattern.compile(
          "(?i)</(?:p|div|h[1-6]|li|ul|ol|dl|table|article|section|main|body|html|blockquote)>");

  private static final Pattern INLINE =
      Pattern.compile(
          "(?i)\\*\\*\\S|__\\S|\\]\\((?:https?:|/|#)|</(?:a|b|i|u|em|strong|span|code)>|<br ?/?>");

  private RecordText() {}

  static Outline outline(String text) throws UnreadableException {
    if (MARKDOWN.matcher(text).find()) {
      return new MarkdownReader().read(text);
    }
    if (HTML.matcher(text).find()) {
      return new HtmlReader().read(text).outline();
    }
    return INLINE.matcher(text).find()
        ? new MarkdownReader().read(paragraphs(text))
        : new RawTextReader().readClean(text);
  }

  private static String paragraphs(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n\n"));
  }
}
