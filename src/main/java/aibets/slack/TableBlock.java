package aibets.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slack's table, which its SDK does not have
 * (docs.slack.dev/reference/block-kit/blocks/table-block), and what says the same where Slack
 * refuses it.
 */
final class TableBlock implements LayoutBlock {

  /** Of all cells; 10,000 are allowed. */
  private static final int MAX_CHARACTERS = 9_000;

  private static final int MAX_ROWS = 100;

  private final String type = "table";
  private final List<List<RichTextBlock>> rows;

  @SuppressWarnings("UnusedVariable") // becomes JSON
  private final List<Column> columnSettings;

  private final transient List<LayoutBlock> otherwise;

  /** How a column is set. */
  private record Column(String align, boolean isWrapped) {}

  /**
   * A table.
   *
   * @param rows the heads of its columns first
   * @param otherwise the same in other blocks
   */
  TableBlock(List<List<RichTextBlock>> rows, List<LayoutBlock> otherwise) {
    this.rows = List.copyOf(rows);
    this.columnSettings = Collections.nCopies(rows.get(0).size(), new Column("left", true));
    this.otherwise = List.copyOf(otherwise);
  }

  /** Whether Slack takes it, if it takes tables. */
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
