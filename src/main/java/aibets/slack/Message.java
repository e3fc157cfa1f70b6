package aibets.slack;

import aibets.desk.Outcome;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

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

  /** Without pictures, which Slack may not have ready. */
  Message withoutPictures() {
    return new Message(
        text, blocks.stream().filter(block -> !(block instanceof ImageBlock)).toList());
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
