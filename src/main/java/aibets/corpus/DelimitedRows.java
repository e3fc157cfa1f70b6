package aibets.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The rows of a table of comma-separated values within a document of another format. */
final class DelimitedRows {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setIgnoreSurroundingSpaces(true)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  private DelimitedRows() {}

  /** Returns the cells of each row; a row per line if quotation marks are misplaced. */
  static List<List<String>> of(List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(String.join("\n", lines)), FORMAT)) {
      parser.forEach(row -> rows.add(row.toList()));
      return rows;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      return lines.stream().filter(line -> !line.isBlank()).map(List::of).toList();
    }
  }
}
