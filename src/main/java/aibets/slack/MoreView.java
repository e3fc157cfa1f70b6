package aibets.slack;

import aibets.answer.Quote;
import aibets.desk.PlainText;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** A modal with further quotes. */
final class MoreView {

  private MoreView() {}

  static View of(String question, List<Quote> more) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        RichText.line(
            more.isEmpty()
                ? "There are no other related quotes in the documents."
                : "Other related quotes: "
                    + PlainText.line(question, SlackLimits.ECHO_CHARACTERS)));
    more.stream().map(AnswerBlocks::blocks).forEach(blocks::addAll);
    return Modals.of("More quotes", blocks).build();
  }
}
