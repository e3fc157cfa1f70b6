package aibets.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What is sent to Slack, within all of {@link SlackLimits}.
 *
 * @param text for notifications and screen readers; escaped
 * @param blocks what is shown in its place
 */
record Message(String text, List<LayoutBlock> blocks) {

  Message {
    blocks = List.copyOf(blocks);
  }
}
