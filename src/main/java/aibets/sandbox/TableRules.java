package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Slack's rules for tables: docs.slack.dev/reference/block-kit/blocks/table-block. */
final class TableRules {

  private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");

  private final Violations violations;
  private final RichTextRules richTexts;

  TableRules(Violations violations, RichTextRules richTexts) {
    this.violations = violations;
    this.richTexts = richTexts;
  }

  void check(JsonNode table, String pointer) {
    violations.checkSome(table, "rows", pointer);
    violations.checkSize(table.path("rows"), Rule.TABLE_ROWS, pointer + "/rows");
    int i = 0;
    for (JsonNode row : table.path("rows")) {
      row(row, pointer + "/rows/" + i++);
    }
    columns(table.path("column_settings"), pointer + "/column_settings");
    if (characters(table.path("rows")) > Rule.TABLE_CHARACTERS.limit()) {
      violations.add(
          "no more than " + Rule.TABLE_CHARACTERS.limit() + " characters allowed in all cells",
          pointer + "/rows");
    }
  }

  private void row(JsonNode row, String pointer) {
    violations.checkSize(row, Rule.TABLE_CELLS, pointer);
    if (row.isEmpty()) {
      violations.add("must be more than 0 items", pointer);
    }
    int i = 0;
    for (JsonNode cell : row) {
      cell(cell, pointer + "/" + i++);
    }
  }

  private void cell(JsonNode cell, String pointer) {
    switch (cell.path("type").asText()) {
      case "raw_text" -> violations.checkText(cell, "text", pointer);
      case "rich_text" -> richTexts.check(cell, pointer);
      default -> violations.add("must be one of [raw_text, rich_text]", pointer + "/type");
    }
  }

  private void columns(JsonNode settings, String pointer) {
    violations.checkSize(settings, Rule.TABLE_COLUMN_SETTINGS, pointer);
    int i = 0;
    for (JsonNode setting : settings) {
      if (setting.has("align") && !ALIGNMENTS.contains(setting.path("align").asText())) {
        violations.add("must be left, center or right", pointer + "/" + i + "/align");
      }
      i++;
    }
  }

  private static int characters(JsonNode cells) {
    return cells.findValues("text").stream()
        .filter(JsonNode::isTextual)
        .mapToInt(text -> text.asText().length())
        .sum();
  }
}
