package aibets.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts syntax of Markdown dialects to plain Markdown: admonitions, definitions, footnotes,
 * collapsible sections, and comments.
 */
final class MarkdownLines {

  private static final Pattern CALLOUT =
      Pattern.compile(
          "(?<marks>(?: {0,3}>\\s?)+)\\[!\\s?[\\w-]+(?:\\|[^]]*)?][+-]?\\s*(?<title>.*)");

  private static final Pattern FOOTNOTE = Pattern.compile(" {0,3}\\[\\^[^]\\s]+]:\\s*(?<note>.*)");
  private static final Pattern DEFINITION = Pattern.compile(" {0,3}:[ \\t]+(?<text>\\S.*)");
  private static final Pattern NO_TERM = Pattern.compile("\\s*(?:[|#>]|[-*+] |\\d+[.)] |<).*");

  private static final Pattern UNSEEN =
      Pattern.compile(
          " {0,3}\\[(?://|comment|#|_metadata_:\\w+)]:.*"
              + "|import\\s+(?:[\\w*{].*\\sfrom\\s+)?['\"][^'\"]+['\"];?\\s*"
              + "|\\s*-{1,2}8<-{1,2}(?:\\s.*)?"
              + "|\\\\(?:newpage|pagebreak|toc)\\s*|\\s*\\^[\\w-]{3,40}\\s*");

  /** The letters of which {@link #UNSEEN} needs one, except for imports. */
  private static final String UNSEEN_MARKS = "[\\^<";

  /** The first line of code of a component, which ends at a blank line. */
  private static final Pattern CODE =
      Pattern.compile(
          "export\\s+(?:const|let|var|default|function|async)\\b.*[=({].*"
              + "|import\\s+(?:\\w+\\s*,\\s*)?\\{[^}]*");

  private static final Pattern WRAPPER =
      Pattern.compile(
          " {0,3}</?(?:aside|div|section|center|article|main|header|figure|blockquote|font)"
              + "(?:\\s[^>]*)?>\\s*");

  private static final Pattern PART = Pattern.compile("(?i)</?details(?:\\s[^<>]*+)?+>");
  private static final Pattern SUMMARY = Pattern.compile("(?i)<summary[^<>]*+>");
  private static final Pattern SUMMARY_END = Pattern.compile("(?i)</summary>");

  private static final int MAX_TERM_CHARACTERS = 100;

  private final StringBuilder written = new StringBuilder();
  private final Admonitions boxes = new Admonitions();
  private String fence = "";
  private boolean isCode;
  private boolean isWrapper = true;

  /** The start of the last non-blank line, and whether it defines a term. */
  private int lastLine;

  private String term = "";
  private int blank;

  private MarkdownLines() {}

  static String of(String markdown) {
    MarkdownLines lines = new MarkdownLines();
    for (int from = 0; from < markdown.length(); ) {
      int end = markdown.indexOf('\n', from);
      end = end < 0 ? markdown.length() : end;
      lines.add(markdown.substring(from, end));
      from = end + 1;
    }
    lines.written.append(lines.boxes.end());
    return lines.written.toString();
  }

  private void add(String raw) {
    String ended = boxes.endedBy(raw);
    if (!ended.isEmpty()) {
      fence = "";
      written.append(ended);
    }
    String line = boxes.within(raw);
    if (!fence.isEmpty()) {
      fence = CodeSpans.closes(line, fence) ? "" : fence;
      write(line);
      return;
    }
    fence = CodeSpans.fence(line);
    if (fence.isEmpty()) {
      rewrite(line);
    } else {
      write(line);
    }
  }

  private void write(String line) {
    if (line.isBlank()) {
      blank++;
    } else {
      lastLine = written.length();
      term = "";
      blank = 0;
      isWrapper = false;
    }
    written.append(line).append('\n');
  }

  private void rewrite(String line) {
    isCode = !line.isBlank() && (isCode || isCode(line));
    if (isCode || isUnseen(line)) {
      write("");
    } else if (!opensBox(line) && !isNoteOrDefinition(line)) {
      String plain = InlineMarks.without(line);
      boolean wraps = isWrapper && line.indexOf('<') >= 0 && WRAPPER.matcher(line).matches();
      if (isWrapper && !wraps && !line.isBlank() && " \t<".indexOf(line.charAt(0)) < 0) {
        write("");
      }
      write(plain.indexOf('<') < 0 ? plain : parts(plain));
      isWrapper = wraps || line.isBlank();
    }
  }

  private static boolean isCode(String line) {
    boolean mayBe = line.startsWith("export") || line.startsWith("import");
    return mayBe && CODE.matcher(line).matches();
  }

  private static boolean isUnseen(String line) {
    boolean mayBe =
        line.startsWith("import") || line.chars().anyMatch(each -> UNSEEN_MARKS.indexOf(each) >= 0);
    return mayBe && UNSEEN.matcher(line).matches();
  }

  /** Puts collapsible text and its summary on separate lines. */
  private static String parts(String line) {
    String apart = PART.matcher(line).replaceAll("\n\n$0\n\n");
    return SUMMARY_END.matcher(SUMMARY.matcher(apart).replaceAll("\n\n$0")).replaceAll("$0\n\n");
  }

  private boolean opensBox(String line) {
    Matcher callout = CALLOUT.matcher(line.contains("[!") ? line : "");
    if (callout.matches()) {
      write(callout.group("marks") + InlineMarks.without(callout.group("title")));
      write(callout.group("marks"));
      return true;
    }
    Optional<String> opened = boxes.opened(line);
    opened.ifPresent(this::write);
    return opened.isPresent();
  }

  private boolean isNoteOrDefinition(String line) {
    if (line.indexOf(':') < 0) {
      return false;
    }
    Matcher note = FOOTNOTE.matcher(line);
    if (note.matches()) {
      write("");
      write(InlineMarks.without(note.group("note")));
      boxes.openNote();
      return true;
    }
    Matcher definition = DEFINITION.matcher(line);
    if (!definition.matches()) {
      return false;
    }
    define(InlineMarks.without(definition.group("text")));
    return true;
  }

  private void define(String text) {
    String last = written.substring(lastLine).strip();
    String defined = term;
    if (defined.isEmpty() && isTerm(last)) {
      written.setLength(lastLine);
      defined = last;
    }
    write("");
    write(defined.isEmpty() ? text : defined + ": " + text);
    term = defined;
    boxes.openNote();
  }

  private boolean isTerm(String line) {
    return blank <= 1
        && !line.isEmpty()
        && line.length() <= MAX_TERM_CHARACTERS
        && !NO_TERM.matcher(line).matches();
  }
}
