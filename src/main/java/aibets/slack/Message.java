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
 * What is sent to Slack, within all of {@link SlackLimits}.
 *
 * @param text for notifications and screen readers; escaped
 * @param blocks what is shown in its place
 */
record Message(String text, List<LayoutBlock> blocks) implements Outcome.Prepared {

  /** Nothing to say. */
  static final Message NONE = new Message("", List.of());

  Message {
    blocks = List.copyOf(blocks);
  }

  @Override
  public boolean isNone() {
    return text.isEmpty() && blocks.isEmpty();
  }

  /** Whether there is a picture in it, which Slack may not have ready. */
  boolean hasPicture() {
    return blocks.stream().anyMatch(ImageBlock.class::isInstance);
  }

  /** Without pictures and tables, which Slack may not take. */
  Message plainer() {
    return new Message(text, blocks.stream().flatMap(Message::plainer).toList());
  }

  /** Without anything to click on. */
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

  /** With one more block, for which {@link BlockBudget} keeps room. */
  Message plus(LayoutBlock block) {
    return plus(List.of(block));
  }

  /** With a few more blocks, for which {@link BlockBudget} keeps room. */
  Message plus(List<LayoutBlock> few) {
    List<LayoutBlock> more = new ArrayList<>(blocks);
    more.addAll(few);
    return new Message(text, more);
  }
}
