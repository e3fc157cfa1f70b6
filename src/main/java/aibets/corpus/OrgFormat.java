package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Org, the markup format of Emacs. */
final class OrgFormat implements DocumentFormat {

  private static final Pattern HEADING =
      Pattern.compile(
          "(\\*+)\\s+(?:[A-Z]{4,10}\\s+)?(?:\\[#[A-Z]]\\s+)?(.*?)(?:\\s{1,50}:[\\w@:]{1,200}:)?\\s*");

  private static final Pattern KEY = Pattern.compile("#\\+(\\w+)(?:\\[.*?])?:\\s*(.*)");
  private static final Pattern BEGIN = Pattern.compile("(?i)\\s*#\\+begin_(\\w+).*");
  private static final Pattern END = Pattern.compile("(?i)\\s*#\\+end_\\w+\\s*");
  private static final Pattern PLANNING =
      Pattern.compile("\\s*(?:CLOCK:|(?:SCHEDULED|DEADLINE|CLOSED):\\s*[<\\[]).*");

  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:[-+]|\\d+[.)]|\\s\\*)\\s+(?:\\[[ xX-]]\\s+)?(.*)");

  private static final Pattern ROW = Pattern.compile("\\s*\\|.*");
  private static final Rewriting MARKS =
      Rewriting.of(
          "\\[fn:[^\\]:]{0,100}+]", "",
          "@@\\w{1,20}+:[^@\\n]{0,300}+@@", "",
          "\\{\\{\\{[^{}\\n]{0,300}+}}}", "",
          "<<<([^<>\\n]{1,100}+)>>>", "$1",
          "<<[^<>\\n]{1,100}+>>", "",
          "(?i)\\[\\[[^\\[\\]]{0,1000}\\.(?:png|jpe?g|gif|svg|webp)]]", "",
          "\\[\\[[^\\[\\]]{0,1000}+]\\[([^\\[\\]]{0,1000}+)]]", "$1",
          "\\[\\[([^\\[\\]]{0,1000}+)]]", "$1",
          "[<\\[](\\d{4}-\\d{2}-\\d{2}[^>\\]]{0,50}+)[>\\]]", "$1",
          "(?<![\\w*/_=~+])([*/_=~])(?=\\S)(.{0,300}?\\S)\\1(?![\\w*/_=~+])", "$2",
          "(?<!\\w)\\+(?=\\S)([^+]{0,300}\\S)\\+(?!\\w)", "",
          "\\\\\\\\$", "");

  private static final Pattern DRAWER = Pattern.compile("\\s*:[A-Za-z_-]+:\\s*");

  @Override
  public List<String> endings() {
    return List.of("org");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    return new Reader(TextDecoder.plain(content, notices).lines().toList()).read();
  }

  /** Reads one file. */
  private static final class Reader {

    private final List<String> lines;
    private final MarkupText text = new MarkupText(MARKS::apply);
    private Fields fields = Fields.NONE;
    private int at;

    Reader(List<String> lines) {
      this.lines = lines;
    }

    Draft read() {
      while (at < lines.size()) {
        line(lines.get(at++));
      }
      return new Draft(text.build(), fields);
    }

    private void line(String line) {
      Matcher heading = HEADING.matcher(line);
      Matcher begin = BEGIN.matcher(line);
      Matcher item = ITEM.matcher(line);
      Matcher key = KEY.matcher(line.strip());
      if (line.isBlank() || END.matcher(line).matches()) {
        text.flush();
      } else if (heading.matches()) {
        text.heading(heading.group(1).length(), heading.group(2));
      } else if (begin.matches()) {
        block(begin.group(1).toLowerCase(Locale.ROOT));
      } else if (key.matches()) {
        key(key.group(1).toLowerCase(Locale.ROOT), key.group(2));
      } else if (DRAWER.matcher(line).matches()) {
        until("(?i)\\s*:end:\\s*");
      } else if (ROW.matcher(line).matches()) {
        at--;
        table();
      } else if (line.matches("\\s*: .*")) {
        at--;
        text.code(
            whileMatching("\\s*:( .*)?").stream()
                .map(each -> each.replaceFirst(": ?", ""))
                .toList());
      } else if (item.matches()) {
        text.item("- ", item.group(1).replaceFirst("\\s+::\\s+", ": "));
      } else if (!line.matches("\\s*#( .*)?|-{5,}") && !PLANNING.matcher(line).matches()) {
        text.add(line);
      }
    }

    private void key(String name, String value) {
      text.flush();
      if (name.equals("title") || name.equals("date")) {
        fields = fields.with(name, Optional.of(MARKS.apply(value)));
      }
    }

    private void block(String kind) {
      text.flush();
      if (kind.matches("src|example|export|comment|latex|html")) {
        List<String> block = until("(?i)\\s*#\\+end_" + Pattern.quote(kind) + ".*");
        if (kind.matches("src|example")) {
          text.code(block);
        }
      }
    }

    private List<String> until(String end) {
      List<String> block = new ArrayList<>();
      while (at < lines.size() && !lines.get(at).matches(end)) {
        block.add(lines.get(at++));
      }
      at++;
      return block;
    }

    private List<String> whileMatching(String pattern) {
      List<String> block = new ArrayList<>();
      while (at < lines.size() && lines.get(at).matches(pattern)) {
        block.add(lines.get(at++));
      }
      return block;
    }

    private void table() {
      List<String> head = List.of();
      List<List<String>> rows = new ArrayList<>();
      for (String line : whileMatching("\\s*\\|.*")) {
        if (!line.matches("\\s*\\|-.*")) {
          rows.add(List.of(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1)));
        } else if (rows.size() == 1 && head.isEmpty()) {
          head = rows.remove(0);
        }
      }
      text.table(head, rows);
    }
  }
}
