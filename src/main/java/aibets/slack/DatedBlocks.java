package aibets.slack;

import aibets.desk.PlainText;
import aibets.overview.Timeline;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.List;
import java.util.Optional;

/** Renders a timeline: the picture, if there is one, and its statements. */
final class DatedBlocks {

  private static final int MAX_STATEMENTS = 12;
  private static final int QUOTE_CHARACTERS = 300;

  private final BlockBudget blocks = new BlockBudget();
  private final FallbackText text = new FallbackText();
  private final Timeline timeline;

  DatedBlocks(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Returns the message, with as many of the last statements as fit. */
  Message message(Optional<ImageBlock> picture) {
    addLine(heading());
    picture.ifPresent(blocks::add);
    List<Timeline.Entry> entries = timeline.entries();
    int left = Math.max(0, entries.size() - MAX_STATEMENTS);
    if (left > 0) {
      addLine(
          (left == 1 ? "1 earlier statement is" : left + " earlier statements are")
              + " not shown; name a topic to narrow this down.");
    }
    entries.subList(left, entries.size()).forEach(this::add);
    return new Message(text.toString(), blocks.blocks());
  }

  private String heading() {
    String topic = PlainText.line(timeline.topic(), SlackLimits.ECHO_CHARACTERS);
    String about = topic.isEmpty() ? "" : " about " + topic;
    return timeline.entries().isEmpty()
        ? "The sources have no dated statements" + about + "."
        : "Dated statements" + about + ", earliest first";
  }

  private void addLine(String line) {
    blocks.add(RichText.line(line));
    text.addLine(line);
  }

  private void add(Timeline.Entry entry) {
    PlainText.Cut cut = PlainText.cut(QuoteText.of(entry.quote()), QUOTE_CHARACTERS);
    String date = PlainText.line(entry.written(), SlackLimits.TITLE_CHARACTERS);
    SourceLine source = new SourceLine(entry.quote());
    boolean added =
        blocks.add(
            RichText.block(
                RichText.section(dated(date, disputed(entry))),
                RichText.quote(cut.text()),
                RichText.section(source.elements(cut.shortened() ? "[…] — " : "— "))));
    if (added) {
      text.addQuote(date + disputed(entry) + ": ", QuoteText.of(entry.quote()), source.text());
    }
  }

  private static List<RichTextElement> dated(String date, String disputed) {
    return disputed.isEmpty()
        ? List.of(RichText.bold(date))
        : List.of(RichText.bold(date), RichText.text(disputed));
  }

  private static String disputed(Timeline.Entry entry) {
    return entry.disputedBy().isEmpty()
        ? ""
        : PlainText.line(
            " · other sources say " + String.join(", ", entry.disputedBy()),
            SlackLimits.TITLE_CHARACTERS);
  }
}
