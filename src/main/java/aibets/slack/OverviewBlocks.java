package aibets.slack;

import aibets.answer.Quote;
import aibets.desk.Outcome;
import aibets.desk.PlainText;
import aibets.overview.Cards;
import aibets.overview.Cell;
import aibets.overview.SideBySide;
import aibets.overview.Subject;
import com.slack.api.model.block.element.RichTextElement;
import java.util.List;
import java.util.function.Function;

/** Comparisons and cards as messages. */
final class OverviewBlocks {

  private static final String LEFT_OUT = "More was found than fits into one message.";
  private static final int QUOTE_CHARACTERS = 400;

  /** Shown of a card among several. */
  private static final int CELLS = 4;

  private OverviewBlocks() {}

  /** Two things side by side. */
  static Message of(Outcome.Comparison comparison) {
    Page page = new Page();
    for (SideBySide.Row row : comparison.table().rows()) {
      page.addHeading(row.label());
      page.addCell(comparison.left(), row.left());
      page.addCell(comparison.right(), row.right());
    }
    return page.message();
  }

  /** Cards, each whole only if it is the only one. */
  static Message of(Outcome.Dossier dossier) {
    List<Subject> subjects = dossier.bets().subjects();
    Page page = new Page();
    for (Cards.Card card : dossier.cards()) {
      page.addHeading(card.name());
      cells(card, subjects.size() > 1).forEach(cell -> page.addCell(cell.label(), cell));
    }
    if (subjects.size() > 1) {
      page.addLine("The whole of a card: bets " + subjects.get(0).name());
    }
    return page.message();
  }

  /** Of several cards the beginnings, so that each fits. */
  private static List<Cell> cells(Cards.Card card, boolean several) {
    return several
        ? card.cells().stream().filter(cell -> cell.quote().isPresent()).limit(CELLS).toList()
        : card.cells();
  }

  /** Lines and quotes for as long as they fit. */
  private static final class Page {

    private final BlockBudget blocks = new BlockBudget();
    private final FallbackText text = new FallbackText();
    private boolean full;

    void addHeading(String line) {
      add(line, RichText::bold);
    }

    void addLine(String line) {
      add(line, RichText::text);
    }

    private void add(String line, Function<String, RichTextElement> style) {
      String shown = PlainText.line(line, SlackLimits.ECHO_CHARACTERS);
      RichTextElement element = style.apply(shown);
      full = full || !blocks.add(RichText.block(RichText.section(List.of(element))));
      if (!full) {
        text.addLine(shown);
      }
    }

    void addCell(String label, Cell cell) {
      String name = PlainText.line(label, SlackLimits.TITLE_CHARACTERS);
      cell.quote()
          .ifPresentOrElse(
              quote -> addQuote(name, quote), () -> addLine(name + ": the sources do not say"));
    }

    private void addQuote(String name, Quote quote) {
      PlainText.Cut cut = PlainText.cut(quote.text(), QUOTE_CHARACTERS);
      full =
          full
              || !blocks.add(
                  RichText.block(
                      RichText.section(List.of(RichText.text(name + ":"))),
                      RichText.quote(cut.text()),
                      RichText.section(
                          new SourceLine(quote).elements(cut.shortened() ? "[…] — " : "— "))));
      if (!full) {
        text.addQuote(name + ": ", quote.text(), new SourceLine(quote).text());
      }
    }

    Message message() {
      if (full) {
        blocks.addLast(LEFT_OUT);
      }
      return new Message(text.toString(), blocks.blocks());
    }
  }
}
