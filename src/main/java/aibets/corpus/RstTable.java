package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables of reStructuredText: grids, simple tables with "=", or lists of lists. */
final class RstTable {

  private static final Pattern GRID = Pattern.compile("\\+(?:[-=]+\\+)+");
  private static final Pattern RULED = Pattern.compile("=+(?: +=+)+");
  private static final Pattern RUN = Pattern.compile("=+");
  private static final Pattern ROW = Pattern.compile("\\s*\\* - ?(.*)");
  private static final Pattern CELL = Pattern.compile("\\s*- ?(.*)");

  private static final String HEADER = ":header:";

  private RstTable() {}

  /** Returns the end of the table that starts at a line; that line itself if there is none. */
  static int end(List<String> lines, int from) {
    String first = lines.get(from).strip();
    int end = from;
    if (GRID.matcher(first).matches()) {
      while (end < lines.size() && lines.get(end).strip().matches("[+|].*")) {
        end++;
      }
    } else if (RULED.matcher(first).matches()) {
      int rules = 0;
      int last = from;
      while (end < lines.size() && rules < 3 && !(rules == 2 && lines.get(end).isBlank())) {
        if (RULED.matcher(lines.get(end).strip()).matches()) {
          rules++;
          last = end;
        }
        end++;
      }
      end = rules < 2 ? from : last + 1;
    }
    return end;
  }

  static void write(List<String> lines, MarkupText text) {
    boolean isGrid = lines.get(0).strip().startsWith("+");
    List<int[]> columns = isGrid ? between(lines.get(0)) : runs(lines.get(0));
    List<List<String>> rows = new ArrayList<>();
    int heads = 0;
    boolean isOpen = false;
    for (String line : lines.subList(1, lines.size())) {
      String bare = line.strip();
      boolean isRule = isGrid ? bare.startsWith("+") : RULED.matcher(bare).matches();
      if (isRule) {
        heads = bare.contains("=") && rows.size() == 1 ? 1 : heads;
        isOpen = false;
      } else if (!bare.isEmpty()) {
        List<String> cells = cells(line, columns);
        boolean goesOn = isGrid ? isOpen : !rows.isEmpty() && cells.get(0).isEmpty();
        if (goesOn) {
          join(rows.get(rows.size() - 1), cells);
        } else {
          rows.add(cells);
        }
        isOpen = true;
      }
    }
    text.table(heads == 1 ? rows.get(0) : List.of(), rows.subList(heads, rows.size()));
  }

  private static void join(List<String> row, List<String> rest) {
    for (int i = 0; i < row.size(); i++) {
      row.set(i, (row.get(i) + " " + rest.get(i)).strip());
    }
  }

  private static List<int[]> between(String rule) {
    List<int[]> columns = new ArrayList<>();
    int from = rule.indexOf('+');
    for (int to = rule.indexOf('+', from + 1); to > 0; to = rule.indexOf('+', to + 1)) {
      columns.add(new int[] {from + 1, to});
      from = to;
    }
    return columns;
  }

  private static List<int[]> runs(String rule) {
    List<int[]> columns = new ArrayList<>();
    Matcher run = RUN.matcher(rule);
    while (run.find()) {
      columns.add(new int[] {run.start(), run.end()});
    }
    columns.get(columns.size() - 1)[1] = Integer.MAX_VALUE;
    return columns;
  }

  private static List<String> cells(String line, List<int[]> columns) {
    List<String> cells = new ArrayList<>();
    for (int[] column : columns) {
      int from = Math.min(line.length(), column[0]);
      cells.add(
          line.substring(from, Math.max(from, Math.min(line.length(), column[1])))
              .replaceAll("^\\||\\|$", "")
              .strip());
    }
    return cells;
  }

  /**
   * Writes a list of rows, each a list of cells.
   *
   * @param options the directive's options above it
   */
  static void writeList(List<String> lines, List<String> options, MarkupText text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      Matcher cell = CELL.matcher(line);
      if (row.matches()) {
        rows.add(new ArrayList<>(List.of(row.group(1).strip())));
      } else if (cell.matches() && !rows.isEmpty()) {
        rows.get(rows.size() - 1).add(cell.group(1).strip());
      } else if (!line.isBlank() && !rows.isEmpty()) {
        List<String> open = rows.get(rows.size() - 1);
        int last = open.size() - 1;
        open.set(last, (open.get(last) + " " + line.strip()).strip());
      }
    }
    write(rows, isHeaded(options), text);
  }

  /**
   * Writes comma-separated rows.
   *
   * @param options the directive's options above them, which may hold the header
   */
  static void writeDelimited(List<String> lines, List<String> options, MarkupText text) {
    List<List<String>> rows = new ArrayList<>();
    for (String option : options) {
      if (option.strip().startsWith(HEADER)) {
        rows.addAll(DelimitedRows.of(List.of(option.strip().substring(HEADER.length()))));
      }
    }
    boolean isHeaded = !rows.isEmpty() || isHeaded(options);
    rows.addAll(DelimitedRows.of(lines.stream().map(String::strip).toList()));
    write(rows, isHeaded, text);
  }

  private static boolean isHeaded(List<String> options) {
    return options.stream().anyMatch(line -> line.strip().matches(":header-rows: [1-9]"));
  }

  private static void write(List<List<String>> rows, boolean isHeaded, MarkupText text) {
    boolean hasHead = isHeaded && rows.size() > 1;
    text.table(hasHead ? rows.get(0) : List.of(), hasHead ? rows.subList(1, rows.size()) : rows);
  }
}
