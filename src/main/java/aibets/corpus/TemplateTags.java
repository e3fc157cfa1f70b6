package aibets.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what other programs would replace in Markdown outside code: comments, template tags
 * (Liquid, Hugo, Nunjucks, ERB), components and expressions (JSX), and the names of roles (MyST).
 */
final class TemplateTags {

  private record Kind(String start, String end, boolean isValue) {}

  /** The kinds of tags; longer opening marks first. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("<!--", "-->", false),
          new Kind("<%=", "%>", true),
          new Kind("<%", "%>", false),
          new Kind("{{<", ">}}", false),
          new Kind("{{%", "%}}", false),
          new Kind("{{", "}}", true),
          new Kind("{%", "%}", false),
          new Kind("{/*", "*/}", false),
          new Kind("{# ", "#}", false),
          new Kind("{#- ", "#}", false),
          new Kind("%%\n", "%%", false));

  private static final Kind EXPRESSION = new Kind("{", "}", true);

  /** An expression of JSX within a line, with at most one level of braces inside. */
  private static final Pattern JSX_EXPRESSION =
      Pattern.compile("\\{[\\w$'\"`(\\s][^{}\\n]*+(?:\\{[^{}\\n]*+}[^{}\\n]*+){0,50}+}");

  private static final Pattern JSX_STRING =
      Pattern.compile("\\{\\s*+(?:'([^'{}\\n]*+)'|\"([^\"{}\\n]*+)\")\\s*+}");

  /** The name of a role, before the code it applies to. */
  private static final Pattern ROLE = Pattern.compile("\\{\\p{Alpha}[\\w:+.-]{0,60}+}(?=`)");

  /** The target of a role, behind its text. */
  private static final Pattern TARGET = Pattern.compile("(?<=\\S)\\s++<[^<>`\\n]++>(?=`++$)");

  private static final int MAX_TAG_CHARACTERS = 4_000;
  private static final int MAX_URL_CHARACTERS = 1_000;

  /** Tags that produce no text, unlike one for a product's name. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "[-\\s]*(?:end\\w*|if|ifversion|else|elsif|elif|for|unless|case|when|raw|verbatim|assign|set|capture|comment"
              + "|highlight|include|block|extends|import|macro|call|tabs?|hint|note|tip|warning|callout"
              + "|content-ref|stepper|step|columns?|rowheaders|ignore\\w*)\\b.*",
          Pattern.DOTALL);

  private static final Pattern HUGO_VALUE =
      Pattern.compile("\\s*(?:param|ref|relref|var|version|latest\\S*|skew)\\b.*", Pattern.DOTALL);

  private static final Pattern RAW = Pattern.compile("[-\\s]*(?:raw|verbatim)[-\\s]*");
  private static final Pattern RAW_TAG = Pattern.compile("\\{%-?\\s*(?:end)?raw\\s*-?%}");
  private static final Pattern COMMENT = Pattern.compile("[-\\s]*comment\\b.*", Pattern.DOTALL);
  private static final String LEFT_OUT = "…";
  private static final String SPACE_OR_STRESS = " *_";

  private final String text;
  private final StringBuilder kept = new StringBuilder();
  private final Map<String, Integer> ends = new HashMap<>();
  private final CodeSpans code;
  private final boolean hasExpressions;
  private int at;

  private TemplateTags(String text, boolean hasExpressions) {
    this.text = text;
    this.hasExpressions = hasExpressions;
    this.code = new CodeSpans(text);
  }

  /** Returns the text without tags, and without expressions in braces if it has such. */
  static String without(String markdown, boolean hasExpressions) {
    TemplateTags tags = new TemplateTags(markdown, hasExpressions);
    while (tags.at < markdown.length()) {
      tags.step();
    }
    return tags.kept.toString();
  }

  private void step() {
    int behindCode = code.endAt(at);
    char next = text.charAt(at);
    if (behindCode > at) {
      kept.append(RAW_TAG.matcher(text.substring(at, behindCode)).replaceAll(""));
      at = behindCode;
    } else if (!isSkipped(next)) {
      kept.append(next);
      at++;
    }
  }

  private boolean isSkipped(char next) {
    return switch (next) {
      case '<' -> skipped() || skippedComponent();
      case '{' -> skipped() || skippedRole() || (hasExpressions && skippedExpression());
      case '%' -> (at == 0 || text.charAt(at - 1) == '\n') && skipped();
      default -> false;
    };
  }

  /** Keeps the text of a role as code, which is quoted to the letter. */
  private boolean skippedRole() {
    Matcher role = ROLE.matcher(text).region(at, text.length()).useTransparentBounds(true);
    int end = role.lookingAt() ? code.endAt(role.end()) : 0;
    if (end == 0 || end == role.end()) {
      return false;
    }
    kept.append(TARGET.matcher(text.substring(role.end(), end)).replaceFirst(""));
    at = end;
    return true;
  }

  private boolean skippedExpression() {
    if (at > 0 && "\\^_$".indexOf(text.charAt(at - 1)) >= 0) {
      return false;
    }
    Matcher string = JSX_STRING.matcher(text).region(at, text.length());
    if (string.lookingAt()) {
      kept.append(string.group(1) == null ? string.group(2) : string.group(1));
      at = string.end();
      return true;
    }
    Matcher expression = JSX_EXPRESSION.matcher(text).region(at, text.length());
    if (!expression.lookingAt()) {
      return false;
    }
    skip(EXPRESSION, expression.end() - 1);
    return true;
  }

  private boolean skipped() {
    for (Kind kind : KINDS) {
      if (text.startsWith(kind.start(), at)) {
        int end = end(kind.end(), at + kind.start().length());
        if (end >= 0 && reaches(kind, end)) {
          skip(kind, end);
          return true;
        }
        return false;
      }
    }
    return false;
  }

  /**
   * Whether a tag extends to its end mark: tags are short, and a comment within a line ends in its
   * paragraph.
   */
  private boolean reaches(Kind kind, int end) {
    if (!kind.start().equals("<!--")) {
      return end - at <= MAX_TAG_CHARACTERS;
    }
    int blank = end("\n\n", at);
    return blank < 0 || blank > end || at == 0 || text.charAt(at - 1) == '\n';
  }

  /** Returns the offset of the next end mark, -1 if there is none; cached. */
  private int end(String mark, int from) {
    Integer known = ends.get(mark);
    if (known == null || (known >= 0 && known < from)) {
      known = text.indexOf(mark, from);
      ends.put(mark, known);
    }
    return known;
  }

  private void skip(Kind kind, int end) {
    String content = text.substring(at + kind.start().length(), end);
    int behind = end + kind.end().length();
    while (kind.isValue() && behind < text.length() && text.charAt(behind) == '}') {
      behind++;
    }
    if (kind.start().equals("{%") && RAW.matcher(content).matches()) {
      at = copied(behind);
    } else if (kind.start().equals("{%") && COMMENT.matcher(content).matches()) {
      at = behind("endcomment", behind);
    } else {
      String replacement = replacement(kind, content, behind);
      kept.append(replacement);
      at = replacement.isEmpty() ? behindStress(behind) : behind;
    }
  }

  /** Removes emphasis around a tag that is removed. */
  private int behindStress(int from) {
    int behind = from;
    int last = kept.length() - 1;
    while (last >= 0
        && behind < text.length()
        && "*_".indexOf(kept.charAt(last)) >= 0
        && kept.charAt(last) == text.charAt(behind)) {
      kept.setLength(last--);
      behind++;
    }
    return behind;
  }

  /** Copies text that is not replaced. */
  private int copied(int from) {
    int end = Math.max(from, end("{% end", from));
    kept.append(text, from, end);
    return end;
  }

  private int behind(String tag, int from) {
    int end = end(tag, from);
    int behind = end < 0 ? -1 : text.indexOf("%}", end);
    return behind < 0 ? from : behind + 2;
  }

  private String replacement(Kind kind, String content, int behind) {
    if (isAddress()) {
      unescapeLink();
      return "_";
    }
    boolean stands =
        kind.isValue()
            || (kind.start().equals("{%") && !CONTROL.matcher(content).matches())
            || (kind.start().startsWith("{{") && HUGO_VALUE.matcher(content).matches());
    return stands && isWithinSentence(behind) ? LEFT_OUT : "";
  }

  /** Whether the tag is, or is part of, a link's URL. */
  private boolean isAddress() {
    int i = kept.length() - 1;
    int least = Math.max(1, kept.length() - MAX_URL_CHARACTERS);
    while (i > least && "()<>[] \n\"".indexOf(kept.charAt(i)) < 0) {
      i--;
    }
    return i >= least && (precedes(i, "](") || precedes(i, "](<") || precedes(i, "]: "));
  }

  /** Removes the backslash that some editors put before a link with a tag as its address. */
  private void unescapeLink() {
    int i = kept.length() - 1;
    int least = Math.max(1, kept.length() - MAX_URL_CHARACTERS);
    while (i > least && kept.charAt(i) != '[') {
      i--;
    }
    if (i >= least && kept.charAt(i) == '[' && kept.charAt(i - 1) == '\\') {
      kept.deleteCharAt(i - 1);
    }
  }

  private boolean precedes(int at, String mark) {
    int start = at + 1 - mark.length();
    return start >= 0 && kept.substring(start, at + 1).equals(mark);
  }

  /** Whether there are words before and after on the same line. */
  private boolean isWithinSentence(int behind) {
    int before = kept.length() - 1;
    while (before >= 0 && SPACE_OR_STRESS.indexOf(kept.charAt(before)) >= 0) {
      before--;
    }
    int after = behind;
    while (after < text.length() && SPACE_OR_STRESS.indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    return before >= 0
        && "\n|>#-=\"'".indexOf(kept.charAt(before)) < 0
        && after < text.length()
        && "\n|{<\"".indexOf(text.charAt(after)) < 0;
  }

  private boolean skippedComponent() {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return false;
    }
    int end = JsxTag.end(text, at);
    if (end < 0) {
      return false;
    }
    int last = kept.length() - 1;
    while (last >= 0 && " \t".indexOf(kept.charAt(last)) >= 0) {
      last--;
    }
    boolean opensLine = last < 0 || kept.charAt(last) == '\n';
    Matcher title = JsxTag.title(text.substring(at, end));
    if (opensLine && title.find()) {
      kept.append('\n').append(title.group(1)).append("\n\n");
    }
    at = end;
    return true;
  }
}
