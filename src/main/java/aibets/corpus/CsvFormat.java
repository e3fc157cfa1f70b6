package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as text, with an item per row. The separator is detected from the first lines. */
final class CsvFormat implements DocumentFormat {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /** The first line by which spreadsheets are told the separator. */
  private static final Pattern NAMED_SEPARATOR =
      Pattern.compile("(?i)\"?sep=([,;\t|])\"?[ \t]*+\\R");

  /** The number of characters used to detect the separator. */
  private static final int SAMPLE = 10_000;

  private static final int MAX_COLUMNS = 1_000;

  /** The maximum length of cells that share memory, and the number of different ones. */
  private static final int SHARED_CHARACTERS = 50;

  private static final int MAX_SHARED = 50_000;

  @Override
  public List<String> endings() {
    return List.of("csv", "tsv", "tab");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    String decoded = TextDecoder.plain(content, notices);
    Matcher named = NAMED_SEPARATOR.matcher(decoded);
    boolean isNamed = named.lookingAt();
    String text = isNamed ? decoded.substring(named.end()) : decoded;
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(isNamed ? named.group(1).charAt(0) : separator(text))
            .setLenientEof(true)
            .setTrailingData(true)
            .setIgnoreEmptyLines(false)
            .get();
    List<List<String>> rows = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord row : parser) {
        rows.add(cells(row, seen));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableException(
          "has a row with misplaced quotation marks: save it as CSV from a spreadsheet");
    }
    OutlineBuilder outline = new OutlineBuilder();
    SheetTables.write(outline, rows);
    return new Draft(outline.build(), Fields.NONE, false);
  }

  /** Returns the cells of a row; equal short cells share their memory. */
  private static List<String> cells(CSVRecord row, Map<String, String> seen) {
    String[] cells = new String[Math.min(MAX_COLUMNS, row.size())];
    for (int i = 0; i < cells.length; i++) {
      String cell = ReadableText.line(row.get(i));
      boolean isShared = cell.length() <= SHARED_CHARACTERS && seen.size() < MAX_SHARED;
      String known = isShared ? seen.putIfAbsent(cell, cell) : seen.get(cell);
      cells[i] = known == null ? cell : known;
    }
    return List.of(cells);
  }

  /** Returns the separator that occurs on most of the first lines, equally often on each. */
  private static char separator(String text) {
    List<String> lines =
        text.substring(0, Math.min(text.length(), SAMPLE)).lines().limit(20).toList();
    char best = ',';
    long most = 0;
    for (char each : SEPARATORS) {
      long fewest =
          lines.stream()
              .filter(line -> !line.isBlank())
              .mapToLong(line -> line.chars().filter(letter -> letter == each).count())
              .sorted()
              .skip(lines.size() / 4)
              .findFirst()
              .orElse(0);
      if (fewest > most) {
        most = fewest;
        best = each;
      }
    }
    return best;
  }
}
