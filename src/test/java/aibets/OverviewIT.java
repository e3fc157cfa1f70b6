package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.overview.Cards;
import aibets.overview.Cell;
import aibets.overview.SideBySide;
import aibets.overview.Timeline;
import aibets.overview.TimelinePicture;
import aibets.settings.SettingsReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons, timelines and cards of the bundled documents. */
class OverviewIT {

  @TempDir static Path data;
  private static Library library;
  private static final List<Document> DOCUMENTS = new ArrayList<>();

  @BeforeAll
  static void open() {
    Prepared.index(data);
    library =
        Reloading.upToDate(
            SettingsReader.read(
                Optional.empty(), Map.of("AI_BETS_DATA", data.toString()), Map.of()),
            warning -> {});
    library.passages().readLive(stored -> DOCUMENTS.add(stored.document()));
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void fillsTheCellsOfAComparisonWithVerbatimQuotes() {
    SideBySide table = SideBySide.of("JEPA", "Transformers", library.bets(), library.answerer());
    List<Cell> cells =
        table.rows().stream().flatMap(row -> Stream.of(row.left(), row.right())).toList();
    assertThat(cells).hasSize(12);
    assertThat(verified(cells)).isGreaterThanOrEqualTo(6);
  }

  @Test
  void saysThatTheSourcesDoNotMentionAnUnknownThing() {
    SideBySide table = SideBySide.of("Tungsten", "Rhubarb", library.bets(), library.answerer());
    assertThat(table.rows())
        .allMatch(row -> row.left().quote().isEmpty() && row.right().quote().isEmpty());
  }

  @Test
  void fillsTheCardsOfTheBetsWithVerbatimQuotes() {
    List<Cards.Card> cards = Cards.of(library.bets(), library.answerer());
    List<Cell> cells = cards.stream().flatMap(card -> card.cells().stream()).toList();
    assertThat(verified(cells)).isGreaterThanOrEqualTo(20);
    assertThat(cards).extracting(Cards.Card::name).startsWith("Transformers", "JEPA");
  }

  @Test
  void ordersDatedStatementsAndMarksDisputes() {
    Timeline timeline = Timeline.of("AMI Labs", DOCUMENTS);
    timeline.entries().forEach(entry -> verify(entry.quote()));
    assertThat(timeline.entries()).extracting(Timeline.Entry::from).isSorted();
    assertThat(timeline.entries())
        .filteredOn(entry -> entry.written().equals("2026-03-10"))
        .first()
        .satisfies(entry -> assertThat(entry.disputedBy()).containsExactly("2026-03-09"));
    assertThat(Timeline.of("Rhubarb", DOCUMENTS).entries()).isEmpty();
  }

  @Test
  void drawsATimelineOnLightAndDarkBackgrounds() throws IOException {
    Timeline timeline = Timeline.of("AMI Labs", DOCUMENTS);
    BufferedImage light = read(new TimelinePicture(timeline, false).png());
    BufferedImage dark = read(new TimelinePicture(timeline, true).png());
    assertThat(light.getWidth()).isEqualTo(1000);
    assertThat(light.getRGB(2, 2) & 0xff).isGreaterThan(0xf0);
    assertThat(dark.getRGB(2, 2) & 0xff).isLessThan(0x40);
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static long verified(List<Cell> cells) {
    return cells.stream()
        .flatMap(cell -> cell.quote().stream())
        .peek(OverviewIT::verify)
        .filter(quote -> !quote.text().isBlank())
        .count();
  }

  private static void verify(Quote quote) {
    Document document =
        DOCUMENTS.stream()
            .filter(each -> each.id().equals(quote.document().id()))
            .findFirst()
            .orElseThrow();
    assertThat(document.text().substring(quote.start(), quote.end())).isEqualTo(quote.text());
  }
}
