package aibets.corpus;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes inline markup of Markdown dialects outside code: wiki links and embeds, attributes, emoji
 * codes, footnote marks, and comments.
 */
final class InlineMarks {

  private static final Pattern EMBED = Pattern.compile("!\\[\\[[^\\[\\]\\n]+]]");
  private static final Pattern CONTENTS = Pattern.compile("(?i)^\\s*\\[{1,2}_?toc_?]{1,2}\\s*$");
  private static final Pattern WIKI_LINK =
      Pattern.compile("\\[\\[([^\\[\\]|\\n]+?)(?:\\\\?\\|([^\\[\\]\\n]+))?]](?!\\()");

  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "[ \\t]?(?<!\\\\)\\\\?\\{(?::[^{}\\n]*|:?\\s*(?:(?:[#.][\\w-][\\w:.-]*+"
              + "|[\\w-]++=(?:\"[^\"{}\\n]*+\"|'[^'{}\\n]*+'|[^\\s\"'{}]++))\\s*+)++)}");

  private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,100}](?!:)");
  private static final Pattern INLINE_NOTE = Pattern.compile("\\^\\[([^\\[\\]\\n]+)]");
  private static final Pattern EMOJI =
      Pattern.compile(
          "(?<![\\w:/.]):(?:[a-z][a-z0-9_]{0,40}(?:[-_+][a-z0-9_]{1,40}){0,6}|[+-]1|100):(?![\\w:/]) ?");

  private static final Pattern HIGHLIGHT =
      Pattern.compile("(?<![=\\w])==(?=[^\\s=])([^=\\n]{1,300})(?<=\\S)==(?![=\\w])");
  private static final Pattern REMARK = Pattern.compile("(?<![\\w%])%%[^%\\n]+%%(?![\\w%])");
  private static final Pattern BLOCK_NAME = Pattern.compile("(?<=\\S)\\s\\^[\\w-]{3,40}\\s*$");
  private static final Pattern TAGS =
      Pattern.compile("(?:(?<=[.!?…)])[ \\t]+|^(?=\\s*#\\S+\\s+#))(?:\\s*+#\\p{L}[\\w/-]*+)+\\s*$");

  private InlineMarks() {}

  /** Returns one or more lines without such markup. */
  static String without(String line) {
    if (line.chars().noneMatch(letter -> "[{:=%#^".indexOf(letter) >= 0)) {
      return line;
    }
    StringBuilder kept = new StringBuilder();
    CodeSpans code = new CodeSpans(line);
    int prose = 0;
    for (int at = 0; at < line.length(); ) {
      int end = line.charAt(at) == '`' ? code.endAt(at) : at;
      if (end > at) {
        kept.append(prose(line.substring(prose, at))).append(line, at, end);
        prose = end;
      }
      at = Math.max(end, at + 1);
    }
    return kept.append(prose(line.substring(prose))).toString();
  }

  private static String prose(String text) {
    String plain = text;
    if (plain.indexOf('[') >= 0) {
      plain = CONTENTS.matcher(EMBED.matcher(plain).replaceAll("")).replaceAll("");
      plain = WIKI_LINK.matcher(plain).replaceAll(InlineMarks::shown);
    }
    plain = without(plain, '{', ATTRIBUTES, "");
    if (plain.indexOf('[') >= 0) {
      plain = NOTE.matcher(INLINE_NOTE.matcher(plain).replaceAll(" ($1)")).replaceAll("");
    }
    plain = without(plain, ':', EMOJI, "");
    plain = without(plain, '=', HIGHLIGHT, "$1");
    plain = without(plain, '%', REMARK, "");
    plain = without(plain, '^', BLOCK_NAME, "");
    return without(plain, '#', TAGS, "");
  }

  /** Replaces matches of a pattern that needs a certain letter. */
  private static String without(String text, char letter, Pattern marks, String replacement) {
    return text.indexOf(letter) < 0 ? text : marks.matcher(text).replaceAll(replacement);
  }

  /** Returns the label of a wiki link, or the page name without its anchor. */
  private static String shown(MatchResult link) {
    String page = link.group(1).replaceFirst("(?<=.)#.*", "").replaceFirst("^#", "");
    return Matcher.quoteReplacement(link.group(2) == null ? page : link.group(2));
  }
}
