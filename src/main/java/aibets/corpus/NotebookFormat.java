package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** Jupyter notebooks: text cells, code cells and their printed output. */
final class NotebookFormat implements PackedFormat {

  /** The maximum length of output in characters; longer output is not prose. */
  private static final int MAX_OUTPUT_CHARACTERS = 5_000;

  private static final Pattern COLOURS = Pattern.compile("\\x1B\\[[0-9;]*[A-Za-z]");

  private static final String UNREADABLE = "is not a readable notebook: save it again in Jupyter";

  private static final JsonText JSON = new JsonText(UNREADABLE, UNREADABLE);

  @Override
  public List<String> endings() {
    return List.of("ipynb");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    JsonNode cells = cells(TextDecoder.plain(content, notices));
    OutlineBuilder outline = new OutlineBuilder();
    MarkdownReader markdown = new MarkdownReader();
    MarkdownBlocks blocks = new MarkdownBlocks(outline, markdown);
    for (JsonNode cell : cells) {
      String source = text(cell.has("source") ? cell.get("source") : cell.path("input"));
      switch (cell.path("cell_type").asText()) {
        case "markdown" -> markdown.write(source, blocks);
        case "heading" -> outline.heading(cell.path("level").asInt(1), source);
        case "code" -> code(source, cell.path("outputs"), outline);
        default -> outline.paragraph(source);
      }
    }
    return new Draft(outline.build(), Fields.NONE);
  }

  private static JsonNode cells(String text) throws UnreadableException {
    JsonNode notebook = JSON.parsed(text);
    JsonNode cells =
        notebook.has("cells")
            ? notebook.get("cells")
            : notebook.path("worksheets").path(0).path("cells");
    if (cells.isArray()) {
      return cells;
    }
    throw new UnreadableException("has no cells: save it again in Jupyter");
  }

  private static void code(String source, JsonNode outputs, OutlineBuilder outline) {
    outline.code(source);
    for (JsonNode output : outputs) {
      JsonNode printed =
          output.has("text") ? output.get("text") : output.path("data").path("text/plain");
      String text = COLOURS.matcher(text(printed)).replaceAll("");
      outline.code(text.substring(0, Math.min(text.length(), MAX_OUTPUT_CHARACTERS)));
    }
  }

  /** Returns text that is stored as a string or as a list of lines. */
  private static String text(JsonNode lines) {
    if (!lines.isArray()) {
      return lines.asText();
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.asText()));
    return text.toString();
  }
}
