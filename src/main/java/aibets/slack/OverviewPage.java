package aibets.slack;

import aibets.answer.Quote;
import aibets.desk.PlainText;
import aibets.overview.Cell;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of an overview as long as they fit, as blocks and as text. */
final class OverviewPage {

  private static final String LEFT_OUT = "More was found than fits into one message.";
  private static final String UNSAID = "The sources say nothing about: ";
  private static final int QUOTE_CHARACTERS = 400;

  private final BlockBudget blocks = new BlockBudget();
  private final FallbackText text = new FallbackText();
  private boolean full;

  void addHeading(String line) {
    String shown = PlainText.line(line, SlackLimits.ECHO_CHARACTERS);
    if (add(List.of(OverviewCell.head(shown)))) {
      text.addLine(shown);
    }
  }

  private boolean add(List<LayoutBlock> more) {
    full = full || !blocks.addAll(more);
    return !full;
  }

  /** Adds a table, or its alternative if it is too large. */
  void addTable(TableBlock table) {
    boolean added = table.fits() && blocks.add(table);
    if (!added) {
      table.otherwise().forEach(block -> add(List.of(block)));
    }
  }

  /** Adds a line to the text only, for contents of a table. */
  void spell(String line) {
    text.addLine(line);
  }

  /** Adds a cell to the text only. */
  void spell(String name, Cell cell) {
    cell.quote()
        .ifPresent(quote -> text.addQuote(lead(name, cell), QuoteText.of(quote), source(quote)));
  }

  private static String lead(String name, Cell cell) {
    return name + ": " + figures(cell).map(line -> line + " ").orElse("");
  }

  private static String source(Quote quote) {
    return new SourceLine(quote).name();
  }

  private static Optional<String> figures(Cell cell) {
    return cell.figures().map(line -> PlainText.line(line, SlackLimits.TITLE_CHARACTERS));
  }

  /** Adds an aspect with a quote. */
  void addQuoted(Cell cell) {
    Quote quote = cell.quote().orElseThrow();
    String label = PlainText.line(cell.label(), SlackLimits.TITLE_CHARACTERS);
    PlainText.Cut cut = PlainText.cut(QuoteText.of(quote), QUOTE_CHARACTERS);
    List<RichTextElement> heading = new ArrayList<>();
    heading.add(RichText.text(label + ": "));
    figures(cell).map(RichText::bold).ifPresent(heading::add);
    List<LayoutBlock> more =
        List.of(
            RichText.block(RichText.section(heading), RichText.quote(cut.text())),
            new SourceLine(quote).note(cut.shortened() ? "[…] " : ""));
    if (add(more)) {
      text.addQuote(lead(label, cell), QuoteText.of(quote), source(quote));
    }
  }

  /** Adds a card with its figures, one quote, and a button for the complete card. */
  void addCard(String name, List<Cell> figures, Optional<Cell> quoted) {
    String command = "bets " + name;
    List<LayoutBlock> card = new ArrayList<>();
    card.add(
        SectionBlock.builder()
            .text(
                MarkdownTextObject.builder()
                    .text("*" + SlackText.escape(name.replace("*", "")) + "*")
                    .verbatim(true)
                    .build())
            .accessory(Control.button("More on " + name, Control.LEAD + "bets", command, ""))
            .build());
    if (!figures.isEmpty()) {
      card.add(Notes.of(line(figures)));
    }
    quoted.flatMap(Cell::quote).ifPresent(quote -> card.addAll(AnswerBlocks.blocks(quote)));
    if (add(card)) {
      text.addLine(name + (figures.isEmpty() ? "" : ": " + line(figures)));
      quoted
          .flatMap(Cell::quote)
          .ifPresent(quote -> text.addQuote("", QuoteText.of(quote), source(quote)));
    }
  }

  private static String line(List<Cell> figures) {
    return String.join(
        "; ",
        figures.stream().map(cell -> cell.label() + ": " + figures(cell).orElse("")).toList());
  }

  /** Adds a small line for all aspects without a quote. */
  void addUnsaid(List<String> labels) {
    if (!labels.isEmpty()) {
      String line =
          PlainText.line(UNSAID + String.join(", ", labels) + ".", SlackLimits.ECHO_CHARACTERS);
      if (add(List.of(Notes.of(line)))) {
        text.addLine(line);
      }
    }
  }

  Message message() {
    if (full) {
      blocks.addLast(LEFT_OUT);
    }
    return new Message(text.toString(), blocks.blocks());
  }
}
