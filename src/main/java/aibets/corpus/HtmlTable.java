package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A data table of a page, with its header. */
final class HtmlTable {

  /** The maximum number of cells that a cell may span. */
  private static final int WIDEST = 50;

  /** Elements that cells of data tables do not contain. */
  private static final Set<String> BLOCKS =
      Set.of("table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "details");

  private final Element table;
  private final List<Element> lines = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  HtmlTable(Element table) {
    this.table = table;
    for (Element row : table.select("tr")) {
      if (table.equals(row.closest("table"))) {
        lines.add(row);
        rows.add(cells(row));
      }
    }
  }

  /** Whether a table contains data; others lay out a page. */
  static boolean isData(Element table) {
    if (table.stream().skip(1).anyMatch(each -> BLOCKS.contains(each.normalName()))) {
      return false;
    }
    List<Element> wide =
        table.getElementsByTag("tr").stream().filter(row -> row.childrenSize() > 1).toList();
    return !wide.isEmpty() && (wide.size() > 1 || !table.select("th").isEmpty());
  }

  private static List<String> cells(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row.children()) {
      String text = HtmlTable.text(cell);
      int span = Math.min(WIDEST, Math.max(1, number(cell.attr("colspan"))));
      for (int i = 0; i < span; i++) {
        cells.add(i == 0 || cell.tagName().equals("th") ? text : "");
      }
    }
    return cells;
  }

  private static int number(String attribute) {
    return attribute.matches("\\d{1,3}") ? Integer.parseInt(attribute) : 1;
  }

  private static String text(Element cell) {
    Elements items = cell.select("li");
    if (items.isEmpty()) {
      return HtmlText.of(cell);
    }
    List<String> parts = new ArrayList<>();
    items.forEach(item -> parts.add(ReadableText.line(HtmlText.of(item))));
    items.remove();
    String own = ReadableText.line(HtmlText.of(cell));
    return own + (own.isEmpty() ? "" : " ") + String.join("; ", parts);
  }

  void write(OutlineBuilder outline, TableText text) {
    for (Element caption : table.select("> caption")) {
      outline.paragraph(HtmlText.of(caption));
    }
    spread();
    if (lines.stream().allMatch(HtmlTable::isLabelled)) {
      rows.forEach(row -> outline.line(labelled(row)));
      return;
    }
    int first = 0;
    while (first < lines.size() - 1 && spansAll(lines.get(first))) {
      outline.paragraph(rows.get(first++).get(0));
    }
    int header = headerRows(first);
    List<String> labels = new ArrayList<>();
    for (List<String> row : rows.subList(first, header)) {
      add(labels, row);
    }
    write(labels, header, text);
  }

  /** Writes the rows below the header; a row of one cell that spans columns names a group. */
  private void write(List<String> labels, int from, TableText text) {
    int end = groupAt(from);
    if (end > from || end == rows.size()) {
      text.write(labels, rows.subList(from, end));
    }
    while (end < rows.size()) {
      int next = groupAt(end + 1);
      text.writeGroup(rows.get(end).get(0), labels, rows.subList(end + 1, next));
      end = next;
    }
  }

  private int groupAt(int from) {
    int at = from;
    while (at < rows.size() && !spansAll(lines.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean spansAll(Element row) {
    return row.childrenSize() == 1 && number(row.child(0).attr("colspan")) > 1;
  }

  /** Repeats cells that span rows in each of the rows. */
  private void spread() {
    for (int i = 0; i < lines.size(); i++) {
      int column = 0;
      for (Element cell : lines.get(i).children()) {
        int span = Math.min(WIDEST, number(cell.attr("rowspan")));
        for (int j = i + 1; j < Math.min(rows.size(), i + span); j++) {
          List<String> row = rows.get(j);
          row.add(
              Math.min(column, row.size()),
              column < rows.get(i).size() ? rows.get(i).get(column) : "");
        }
        column += Math.max(1, number(cell.attr("colspan")));
      }
    }
  }

  /** Adds the labels of another header row to those above. */
  private static void add(List<String> labels, List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      String label = ReadableText.line(row.get(i));
      if (i == labels.size()) {
        labels.add(label);
      } else if (!label.isEmpty() && !label.equals(labels.get(i))) {
        labels.set(i, (labels.get(i) + " " + label).strip());
      }
    }
  }

  /** Returns the end of the header that begins at a row. */
  private int headerRows(int first) {
    int end = first;
    while (end < lines.size() && isHeader(lines.get(end)) && !spansAll(lines.get(end))) {
      end++;
    }
    boolean guessed = end == first && lines.size() > first + 1 && namesNumbers(first);
    return guessed ? first + 1 : end < lines.size() ? end : first;
  }

  private static boolean isHeader(Element row) {
    boolean ofHead = row.parent() != null && row.parent().tagName().equals("thead");
    return ofHead
        || (row.childrenSize() > 0
            && row.children().stream()
                .allMatch(cell -> cell.tagName().equals("th") || isBold(cell)));
  }

  private static boolean isBold(Element cell) {
    Elements stressed = cell.select("b, strong");
    return !stressed.isEmpty() && stressed.text().equals(cell.text());
  }

  /** Whether a row is without numbers while all rows below it have some. */
  private boolean namesNumbers(int first) {
    List<String> names = rows.get(first);
    List<List<String>> others = new ArrayList<>();
    for (int i = first + 1; i < rows.size(); i++) {
      if (!spansAll(lines.get(i))) {
        others.add(rows.get(i));
      }
    }
    return names.stream().noneMatch(HtmlTable::hasDigit)
        && names.stream().noneMatch(String::isBlank)
        && names.size() > 1
        && others.stream().allMatch(row -> row.stream().anyMatch(HtmlTable::hasDigit));
  }

  private static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(Character::isDigit);
  }

  /** Whether a row starts with a label. */
  private static boolean isLabelled(Element row) {
    return row.childrenSize() == 2
        && (row.child(0).tagName().equals("th") || isBold(row.child(0)))
        && row.child(1).tagName().equals("td");
  }

  private static String labelled(List<String> row) {
    String label = ReadableText.label(row.get(0));
    String value = row.size() > 1 ? BrokenLines.joined(row.get(1)) : "";
    return label + ": " + value;
  }
}
