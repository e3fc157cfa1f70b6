package aibets.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a long Markdown text between blocks, because the parser keeps several hundred bytes for
 * each line of what it parses at once. A text of ordinary length is one part. A table is continued
 * with its header; link definitions apply to all parts.
 */
final class MarkdownParts {

  /** The number of lines after which a part may end. */
  static final int LINES = 10_000;

  /** The number of characters after which a part may end. */
  private static final int CHARACTERS = 1_000_000;

  /** The maximum length of the link definitions that each part repeats, in characters. */
  private static final int MAX_DEFINITIONS = 50_000;

  private static final Pattern DEFINITION =
      Pattern.compile(" {0,3}\\[([^\\[\\]\\n]{1,200}+)]:[ \\t]*+\\S");

  private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t]");
  private static final Pattern BULLET = Pattern.compile("[-*+] [^\\s*_-]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}[.)] \\S");

  /** The start of HTML that ends only at a certain mark, even beyond blank lines. */
  private static final Pattern RAW =
      Pattern.compile(" {0,3}(?i:<(!--|pre\\b|script\\b|style\\b|textarea\\b|\\?|!\\[CDATA\\[))");

  private final String text;
  private final List<String> parts = new ArrayList<>();
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private int room = MAX_DEFINITIONS;
  private int start;
  private int lines;
  private String fence = "";
  private String rawEnd = "";
  private boolean isBehindBlank = true;
  private boolean isBehindNumber;
  private int lineBefore;

  /** The header of the table being read: its range, which is empty outside tables. */
  private int headStart;

  private int headEnd;
  private String carried = "";

  private MarkdownParts(String text) {
    this.text = text;
  }

  /** Returns the parts of a text, in order. */
  static List<String> of(String markdown) {
    MarkdownParts split = new MarkdownParts(markdown);
    for (int from = 0; from < markdown.length(); ) {
      int end = markdown.indexOf('\n', from);
      end = end < 0 ? markdown.length() : end + 1;
      split.line(from, end);
      from = end;
    }
    split.cut(markdown.length());
    return split.defined();
  }

  private void line(int from, int end) {
    boolean isOpen = !fence.isEmpty() || !rawEnd.isEmpty();
    if (!isOpen && isLong(from)) {
      if (headEnd > headStart && text.charAt(from) != '\n') {
        String head = text.substring(headStart, headEnd);
        cut(from);
        carried = head;
      } else if (mayBegin(from, end)) {
        cut(from);
      }
    }
    lines++;
    follow(from, end);
    isBehindBlank = isBlank(from, end);
    isBehindNumber = Character.isDigit(text.charAt(from)) && at(NUMBER, from, end).lookingAt();
    lineBefore = from;
  }

  private boolean isLong(int at) {
    return lines >= LINES || at - start >= CHARACTERS;
  }

  /** Whether a line begins a block that does not depend on those before it. */
  private boolean mayBegin(int from, int end) {
    char first = text.charAt(from);
    if (Character.isWhitespace(first) || first == '<') {
      return false;
    }
    return isBehindBlank
        || at(HEADING, from, end).lookingAt()
        || at(BULLET, from, end).lookingAt()
        || (isBehindNumber && at(NUMBER, from, end).lookingAt());
  }

  /** Notes what a line opens or closes. */
  private void follow(int from, int end) {
    if (!fence.isEmpty()) {
      fence = CodeSpans.closes(text.substring(from, end), fence) ? "" : fence;
    } else if (!rawEnd.isEmpty() || has('<', from, Math.min(end, from + 4))) {
      raw(from, end);
    } else if (has('`', from, end) || has('~', from, end)) {
      fence = CodeSpans.fence(text.substring(from, end));
    }
    if (isBlank(from, end)) {
      headEnd = headStart;
    } else if (headEnd <= headStart && isRule(from, end) && has('|', lineBefore, from)) {
      headStart = lineBefore;
      headEnd = end;
    }
    if (fence.isEmpty() && has('[', from, Math.min(end, from + 4))) {
      define(from, end);
    }
  }

  private void raw(int from, int end) {
    Matcher opened = at(RAW, from, end);
    int within = from;
    if (rawEnd.isEmpty() && opened.lookingAt()) {
      within = opened.end();
      rawEnd = endOf(opened.group(1).toLowerCase(Locale.ROOT));
    }
    if (!rawEnd.isEmpty()
        && text.substring(within, end).toLowerCase(Locale.ROOT).contains(rawEnd)) {
      rawEnd = "";
    }
  }

  private static String endOf(String mark) {
    return switch (mark) {
      case "!--" -> "-->";
      case "?" -> "?>";
      case "![cdata[" -> "]]>";
      default -> "</" + mark + ">";
    };
  }

  private void define(int from, int end) {
    Matcher definition = at(DEFINITION, from, end);
    if (definition.lookingAt() && end - from <= room) {
      String label = definition.group(1).toLowerCase(Locale.ROOT);
      if (definitions.putIfAbsent(label, text.substring(from, end).stripTrailing()) == null) {
        room -= end - from;
      }
    }
  }

  private void cut(int end) {
    parts.add(carried + text.substring(start, end));
    carried = "";
    start = end;
    lines = 0;
  }

  /** Returns the parts, each with the definitions of all if there are several. */
  private List<String> defined() {
    if (parts.size() == 1 || definitions.isEmpty()) {
      return parts;
    }
    String all = String.join("\n", definitions.values()) + "\n\n";
    parts.replaceAll(part -> part.indexOf('[') < 0 ? part : all + part);
    return parts;
  }

  private boolean isBlank(int from, int end) {
    for (int i = from; i < end; i++) {
      if (" \t\n>".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line separates the header of a table from its rows. */
  private boolean isRule(int from, int end) {
    for (int i = from; i < end; i++) {
      if ("|-: >\t\n".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return has('-', from, end) && has('|', from, end);
  }

  private boolean has(char letter, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == letter) {
        return true;
      }
    }
    return false;
  }

  private Matcher at(Pattern pattern, int from, int end) {
    return pattern.matcher(text).region(from, end);
  }
}
