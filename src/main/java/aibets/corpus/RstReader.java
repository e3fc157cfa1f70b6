package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads reStructuredText line by line. One instance per file. */
final class RstReader {

  private static final Pattern RULE = Pattern.compile("([!-/:-@\\[-`{-~])\\1{2,}");
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\.\\. (?:\\|[^|]*\\| )?([\\w:+-]+?)::(?: (.*))?");
  private static final Pattern NOTE = Pattern.compile("\\.\\. \\[[^\\]]+] (.*)");
  private static final Pattern FIELD = Pattern.compile(":([\\w -]+):(?: (.*))?");
  private static final Pattern OPTION = Pattern.compile(":[\\w-]+:.*");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[-*+•]|(?:\\d{1,3}|#|[a-zA-Z])[.)]|\\((?:\\d{1,3}|#|[a-zA-Z])\\))\\s+(\\S.*)");

  /** Directives whose content is part of the text. */
  private static final String SHOWN =
      "note|warning|tip|important|caution|attention|hint|danger|error|seealso|admonition|topic|sidebar"
          + "|epigraph|container|rubric|versionadded|versionchanged|deprecated|tab-item|dropdown|pull-quote|glossary";

  private static final String CODE = "code|code-block|sourcecode|parsed-literal|prompt|literal";

  private final List<String> lines;
  private final MarkupText text = new MarkupText(RstInline::plain);
  private final List<String> styles = new ArrayList<>();
  private Fields fields = Fields.NONE;
  private int at;

  RstReader(List<String> lines) {
    this.lines = lines;
  }

  Draft read() {
    while (at < lines.size()) {
      String line = lines.get(at).strip();
      if (line.isEmpty()) {
        text.flush();
        at++;
      } else if (!heading() && !table() && !marked(line)) {
        words(line);
      }
    }
    return new Draft(text.build(), fields);
  }

  private String line(int number) {
    return number < lines.size() ? lines.get(number).stripTrailing() : "";
  }

  private boolean heading() {
    boolean over = RULE.matcher(line(at)).matches() && !line(at + 1).isBlank();
    int title = over ? at + 1 : at;
    String rule = line(title + 1);
    boolean isOne =
        RULE.matcher(rule).matches()
            && !text.isOpen()
            && rule.length() >= Math.min(4, line(title).strip().length())
            && (over ? rule.equals(line(at)) : MarkupText.indent(line(title)) == 0)
            && !RULE.matcher(line(title)).matches();
    if (isOne) {
      String style = (over ? "over" : "") + rule.charAt(0);
      if (!styles.contains(style)) {
        styles.add(style);
      }
      text.heading(styles.indexOf(style) + 1, line(title).strip());
      at = title + 2;
    }
    return isOne;
  }

  private boolean table() {
    int end = RstTable.end(lines, at);
    if (end > at) {
      RstTable.write(lines.subList(at, end), text);
      at = end;
      return true;
    }
    return false;
  }

  /** Reads directives, notes, comments and fields; returns false for other lines. */
  private boolean marked(String line) {
    Matcher directive = DIRECTIVE.matcher(line);
    Matcher note = NOTE.matcher(line);
    Matcher field = FIELD.matcher(line);
    if (directive.matches()) {
      directive(directive.group(1), Optional.ofNullable(directive.group(2)).orElse(""));
    } else if (note.matches()) {
      text.flush();
      text.add(note.group(1));
      at++;
    } else if (line.startsWith(".. ") || line.equals("..")) {
      text.flush();
      indented();
    } else if (field.matches() && !text.isOpen()) {
      field(field.group(1), Optional.ofNullable(field.group(2)).orElse(""));
    } else if (RULE.matcher(line).matches()) {
      text.flush();
      at++;
    } else {
      return false;
    }
    return true;
  }

  private void field(String name, String value) {
    at++;
    if (Fields.isRead(Fields.name(name))) {
      fields = fields.with(Fields.name(name), Optional.of(value.strip()));
    } else if (!value.isBlank()
        && !name.matches("orphan|tocdepth|nosearch|no-search|html_theme.*")) {
      text.add(name + ": " + value);
      text.flush();
    }
  }

  private void directive(String name, String argument) {
    text.flush();
    if (name.matches(SHOWN)) {
      // Indented lines below are read as ordinary text.
      at++;
      text.add(name.matches("version.*|deprecated") ? "" : argument);
      text.flush();
      while (OPTION.matcher(line(at).strip()).matches() && MarkupText.indent(line(at)) > 0) {
        at++;
      }
      return;
    }
    List<String> block = indented();
    if (name.matches(CODE)) {
      text.code(withoutOptions(block));
    } else if (name.equals("list-table")) {
      RstTable.writeList(withoutOptions(block), block, text);
    } else if (name.equals("csv-table")) {
      RstTable.writeDelimited(withoutOptions(block), block, text);
    } else if (name.equals("figure")) {
      withoutOptions(block).forEach(text::add);
      text.flush();
    }
  }

  private static List<String> withoutOptions(List<String> block) {
    int from = 0;
    while (from < block.size()
        && (block.get(from).isBlank() || OPTION.matcher(block.get(from).strip()).matches())) {
      from++;
    }
    return block.subList(from, block.size());
  }

  /** Returns the following lines that are indented further than this one. */
  private List<String> indented() {
    int indent = MarkupText.indent(line(at++));
    List<String> block = new ArrayList<>();
    while (at < lines.size() && (line(at).isBlank() || MarkupText.indent(line(at)) > indent)) {
      block.add(line(at++));
    }
    return block;
  }

  private void words(String line) {
    Matcher item = ITEM.matcher(line);
    boolean names =
        !text.isOpen()
            && !item.matches()
            && !line(at + 1).isBlank()
            && MarkupText.indent(line(at + 1)) > MarkupText.indent(line(at));
    if (names && !line.endsWith("::")) {
      text.item("- ", line.replaceFirst("\\s+:\\s.*", "") + ": " + line(++at).strip());
      at++;
      return;
    }
    if (item.matches()) {
      text.item("- ", item.group(1));
    } else {
      text.add(line.startsWith("| ") ? line.substring(2) : line);
    }
    boolean literal = line.endsWith("::") && line(at + 1).isBlank();
    if (literal) {
      text.flush();
      List<String> block = indented();
      text.code(block);
    } else {
      at++;
    }
  }
}
