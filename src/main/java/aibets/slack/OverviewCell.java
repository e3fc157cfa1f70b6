package aibets.slack;

import aibets.answer.Quote;
import aibets.desk.PlainText;
import aibets.overview.Cell;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;

/** What the sources say about an aspect of a thing, in a comparison. */
final class OverviewCell {

  private static final String UNSAID = "The sources do not say.";
  private static final int QUOTE_CHARACTERS = 240;

  private final String name;
  private final Cell cell;

  /**
   * Creates a cell.
   *
   * @param name short name of the thing
   */
  OverviewCell(String name, Cell cell) {
    this.name = name;
    this.cell = cell;
  }

  /** Returns the header of a row or column. */
  static RichTextBlock head(String text) {
    return RichText.block(RichText.section(List.of(RichText.bold(text.isBlank() ? "…" : text))));
  }

  RichTextBlock inTable() {
    if (cell.quote().isEmpty()) {
      return RichText.line("–");
    }
    Quote quote = cell.quote().get();
    List<RichTextElement> said = new ArrayList<>();
    cell.figures()
        .map(line -> PlainText.line(line, SlackLimits.TITLE_CHARACTERS))
        .ifPresent(line -> said.add(RichText.bold(line + "\n")));
    said.add(RichText.text(quoted(quote) + "\n"));
    said.addAll(new SourceLine(quote).brief());
    return RichText.block(RichText.section(said));
  }

  private static String quoted(Quote quote) {
    PlainText.Cut cut = PlainText.cut(QuoteText.of(quote), QUOTE_CHARACTERS);
    return "“" + cut.text() + "”" + (cut.shortened() ? " […]" : "");
  }

  /** Returns two cells without a table. */
  static LayoutBlock sideBySide(OverviewCell left, OverviewCell right) {
    return SectionBlock.builder().fields(List.of(left.field(), right.field())).build();
  }

  private TextObject field() {
    String said =
        cell.quote()
            .map(quote -> quoted(quote) + "\n" + new SourceLine(quote).name())
            .orElse(UNSAID);
    String figures =
        cell.figures()
            .map(line -> PlainText.line(line, SlackLimits.TITLE_CHARACTERS) + "\n")
            .orElse("");
    return PlainTextObject.builder().text(name + "\n" + figures + said).build();
  }
}
