package aibets.slack;

import aibets.desk.Outcome;
import aibets.desk.PlainText;
import aibets.overview.Cards;
import aibets.overview.Cell;
import aibets.overview.SideBySide;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Renders comparisons and cards. */
final class OverviewBlocks {

  private OverviewBlocks() {}

  /** Renders a comparison, as a table if it fits. */
  static Message of(Outcome.Comparison comparison) {
    OverviewPage page = new OverviewPage();
    String left = name(comparison.left());
    String right = name(comparison.right());
    page.addHeading(left + " and " + right + ", side by side");
    List<SideBySide.Row> said =
        comparison.table().rows().stream().filter(row -> row.isSaidOfEither()).toList();
    said.forEach(
        row -> {
          page.spell(name(row.label()));
          page.spell(left, row.left());
          page.spell(right, row.right());
        });
    if (!said.isEmpty()) {
      page.addTable(table(left, right, said));
    }
    page.addUnsaid(
        comparison.table().rows().stream()
            .filter(row -> !row.isSaidOfEither())
            .map(SideBySide.Row::label)
            .toList());
    return page.message();
  }

  private static TableBlock table(String left, String right, List<SideBySide.Row> rows) {
    List<List<RichTextBlock>> cells = new ArrayList<>();
    cells.add(Stream.of("Compared", left, right).map(OverviewCell::head).toList());
    List<LayoutBlock> otherwise = new ArrayList<>();
    for (SideBySide.Row row : rows) {
      OverviewCell one = new OverviewCell(left, row.left());
      OverviewCell other = new OverviewCell(right, row.right());
      cells.add(List.of(OverviewCell.head(name(row.label())), one.inTable(), other.inTable()));
      otherwise.add(OverviewCell.head(name(row.label())));
      otherwise.add(OverviewCell.sideBySide(one, other));
    }
    return new TableBlock(cells, otherwise);
  }

  private static String name(String text) {
    return PlainText.line(text, SlackLimits.NAME_CHARACTERS);
  }

  /** Renders one card completely, or the first part of several. */
  static Message of(Outcome.Dossier dossier) {
    OverviewPage page = new OverviewPage();
    if (dossier.cards().size() == 1) {
      dossier.cards().forEach(card -> addWhole(page, card));
    } else {
      page.addHeading("The bets, in the words of the sources");
      dossier.cards().forEach(card -> addShort(page, card));
    }
    return page.message();
  }

  private static void addWhole(OverviewPage page, Cards.Card card) {
    page.addHeading(card.name());
    figuresFirst(card).forEach(cell -> page.addQuoted(cell));
    page.addUnsaid(
        card.cells().stream().filter(cell -> cell.quote().isEmpty()).map(Cell::label).toList());
  }

  private static void addShort(OverviewPage page, Cards.Card card) {
    page.addCard(
        name(card.name()),
        figuresFirst(card).filter(cell -> cell.figures().isPresent()).toList(),
        card.cells().stream().filter(cell -> cell.quote().isPresent()).findFirst());
  }

  private static Stream<Cell> figuresFirst(Cards.Card card) {
    List<Cell> said = card.cells().stream().filter(cell -> cell.quote().isPresent()).toList();
    return Stream.concat(
        said.stream().filter(cell -> cell.figures().isPresent()),
        said.stream().filter(cell -> cell.figures().isEmpty()));
  }
}
