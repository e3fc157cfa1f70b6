package aibets.slack;

import aibets.desk.Outcome;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message to Slack, within all of {@link SlackLimits}.
 *
 * @param text for notifications and screen readers; escaped
 * @param blocks shown instead of the text
 */
record Message(String text, List<LayoutBlock> blocks) implements Outcome.Prepared {

  /** No message. */
  static final Message NONE = new Message("", List.of());

  Message {
    blocks = List.copyOf(blocks);
  }

  @Override
  public boolean isNone() {
    return text.isEmpty() && blocks.isEmpty();
  }

  /** Whether it contains a picture, which Slack may not have processed yet. */
  boolean hasPicture() {
    return blocks.stream().anyMatch(ImageBlock.class::isInstance);
  }

  /** Returns a copy without pictures and tables, which Slack may reject. */
  Message plainer() {
    return new Message(text, blocks.stream().flatMap(Message::plainer).toList());
  }

  /** Returns a copy without buttons and menus. */
  Message withoutControls() {
    return new Message(
        text,
        blocks.stream()
            .filter(
                block ->
                    !(block instanceof ActionsBlock) && !(block instanceof ContextActionsBlock))
            .toList());
  }

  private static Stream<LayoutBlock> plainer(LayoutBlock block) {
    if (block instanceof TableBlock table) {
      return table.otherwise().stream();
    }
    return block instanceof ImageBlock ? Stream.empty() : Stream.of(block);
  }

  /** Returns a copy with another block, for which {@link BlockBudget} reserves room. */
  Message plus(LayoutBlock block) {
    return plus(List.of(block));
  }

  /** Returns a copy with a few more blocks, for which {@link BlockBudget} reserves room. */
  Message plus(List<LayoutBlock> few) {
    List<LayoutBlock> more = new ArrayList<>(blocks);
    more.addAll(few);
    return new Message(text, more);
  }
}
