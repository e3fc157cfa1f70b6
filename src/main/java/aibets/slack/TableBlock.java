package aibets.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slack's table block, which the SDK lacks (docs.slack.dev/reference/block-kit/blocks/table-block),
 * and its alternative if Slack rejects it.
 */
final class TableBlock implements LayoutBlock {

  /** The maximum length of all cells; Slack allows 10,000. */
  private static final int MAX_CHARACTERS = 9_000;

  private static final int MAX_ROWS = 100;

  private final String type = "table";
  private final List<List<RichTextBlock>> rows;

  @SuppressWarnings("UnusedVariable") // serialized to JSON
  private final List<Column> columnSettings;

  private final transient List<LayoutBlock> otherwise;

  /** The layout of a column. */
  private record Column(String align, boolean isWrapped) {}

  /**
   * Creates a table.
   *
   * @param rows header first
   * @param otherwise the same content in other blocks
   */
  TableBlock(List<List<RichTextBlock>> rows, List<LayoutBlock> otherwise) {
    this.rows = List.copyOf(rows);
    this.columnSettings = Collections.nCopies(rows.get(0).size(), new Column("left", true));
    this.otherwise = List.copyOf(otherwise);
  }

  /** Whether it is within Slack's limits for tables. */
  boolean fits() {
    return rows.size() <= MAX_ROWS && BlockJson.gson().toJson(this).length() <= MAX_CHARACTERS;
  }

  List<LayoutBlock> otherwise() {
    return otherwise;
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return null;
  }
}
