package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads AsciiDoc line by line. One instance per file. */
final class AsciiDocReader {

  private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6})\\s+(\\S.*)");
  private static final Pattern ADDRESS = Pattern.compile("<[^\\s<>@]++@[^\\s<>]++>");
  private static final Pattern NAMES = Pattern.compile("[\\p{L}. -]{3,60}");
  private static final Pattern ATTRIBUTE = Pattern.compile(":(!?[\\w-]+!?):\\s*(.*)");
  private static final Pattern ITEM =
      Pattern.compile("\\s*(\\*{1,5}|-|\\.{1,5}|\\d+\\.|<\\d+>)\\s+(?:\\[[ xX*]]\\s+)?(\\S.*)");
  private static final Pattern TERM = Pattern.compile("\\s*(\\S.{0,200}?)(:{2,4}|;;)(?:\\s+(.*))?");
  private static final Pattern STYLE = Pattern.compile("\\[.*]");
  private static final Pattern TITLE = Pattern.compile("\\.[^\\s.].*");
  private static final Pattern ADMONITION =
      Pattern.compile("^(NOTE|TIP|IMPORTANT|WARNING|CAUTION): ");
  private static final Pattern CODE = Pattern.compile("-{4,}|\\.{4,}|```.*");
  private static final Pattern UNREAD = Pattern.compile("/{4,}|\\+{4,}");
  private static final Pattern FRAME = Pattern.compile("={4,}|\\*{4,}|_{4,}|--|\\+|<<<|'{3,}");
  private static final Pattern MACRO =
      Pattern.compile("(include|image|toc|video|audio|ifdef|ifndef|ifeval|endif)::\\S*\\[.*]");

  private static final Pattern REVISION =
      Pattern.compile("(?:v?[\\d.]+,\\s*)?(\\d{4}-\\d{2}-\\d{2})(?:[:,].*)?");
  private static final Pattern FOOTNOTE =
      Pattern.compile("footnote(?:ref)?:[\\w-]{0,50}\\[([^\\]]{0,2000})]");

  private final List<String> lines;
  private final AsciiDocInline inline = new AsciiDocInline();
  private final MarkupText text = new MarkupText(inline::plain);
  private final List<String> notes = new ArrayList<>();
  private Fields fields = Fields.NONE;
  private String style = "";
  private String term = "";
  private int at;

  AsciiDocReader(List<String> lines) {
    this.lines = lines;
  }

  Draft read() {
    while (at < lines.size()) {
      line(lines.get(at++).stripTrailing());
    }
    return new Draft(text.build(), fields);
  }

  private void line(String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher attribute = ATTRIBUTE.matcher(line);
    if (line.isBlank()) {
      paragraph();
    } else if (heading.matches()) {
      paragraph();
      text.heading(heading.group(1).length(), heading.group(2));
      head(heading.group(1).length());
    } else if (attribute.matches() && !text.isOpen()) {
      attribute(attribute.group(1), attribute.group(2));
    } else if (!block(line)) {
      words(line);
    }
  }

  /** Reads the title, skipping the author and revision lines below it. */
  private void head(int level) {
    while (level == 1 && at < lines.size() && !lines.get(at).isBlank()) {
      Matcher attribute = ATTRIBUTE.matcher(lines.get(at));
      Matcher revision = REVISION.matcher(lines.get(at));
      if (attribute.matches()) {
        attribute(attribute.group(1), attribute.group(2));
      } else if (revision.matches()) {
        fields = fields.with("published", Optional.of(revision.group(1)));
      } else if (!isAuthor(lines.get(at)) && !lines.get(at).startsWith("//")) {
        return;
      }
      at++;
    }
  }

  private static boolean isAuthor(String line) {
    return ADDRESS.matcher(line).find() || NAMES.matcher(line).matches();
  }

  private void attribute(String name, String value) {
    inline.define(name, value);
    if (name.equals("revdate")) {
      fields = fields.with("published", Optional.of(value));
    }
  }

  /** Reads a block or a block mark; returns false for other lines. */
  private boolean block(String line) {
    if (line.startsWith("|===") || line.startsWith(",===")) {
      paragraph();
      text.flush();
      boolean isDelimited = line.startsWith(",") || style.matches(".*format=\"?csv.*");
      if (isDelimited) {
        AsciiDocTable.writeDelimited(until(line), style, text);
      } else {
        AsciiDocTable.write(until(line), style, text);
      }
    } else if (CODE.matcher(line).matches()) {
      paragraph();
      text.code(until(line.startsWith("```") ? "```" : line));
    } else if (UNREAD.matcher(line).matches()) {
      paragraph();
      until(line);
    } else if (STYLE.matcher(line).matches() && !line.startsWith("[[")) {
      paragraph();
      style = line;
      return true;
    } else if (TITLE.matcher(line).matches()) {
      paragraph();
      text.heading(OutlineBuilder.BOLD, line.substring(1));
    } else if (line.startsWith("//") || line.startsWith("[[") || MACRO.matcher(line).matches()) {
      return true;
    } else if (FRAME.matcher(line).matches()) {
      paragraph();
    } else {
      return false;
    }
    style = "";
    return true;
  }

  private List<String> until(String end) {
    List<String> block = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).stripTrailing().equals(end)) {
      block.add(lines.get(at++));
    }
    at++;
    return block;
  }

  private void words(String line) {
    String said = withoutNotes(line);
    Matcher item = ITEM.matcher(said);
    Matcher defined = TERM.matcher(said);
    if (item.matches()) {
      paragraph();
      text.item("- ", item.group(2));
    } else if (defined.matches() && !said.contains("://")) {
      paragraph();
      term = defined.group(1) + ": ";
      if (defined.group(3) != null) {
        text.item("- ", term + defined.group(3));
        term = "";
      }
    } else if (!term.isEmpty()) {
      text.item("- ", term + said.strip());
      term = "";
    } else {
      text.add(ADMONITION.matcher(said).replaceFirst(""));
    }
  }

  private String withoutNotes(String line) {
    if (!line.contains("footnote")) {
      return line;
    }
    Matcher note = FOOTNOTE.matcher(line);
    note.results().map(found -> found.group(1)).filter(said -> !said.isBlank()).forEach(notes::add);
    return note.replaceAll("");
  }

  /** Ends a paragraph, followed by its footnotes. */
  private void paragraph() {
    text.flush();
    for (String note : notes) {
      text.add(note);
      text.flush();
    }
    notes.clear();
  }
}
