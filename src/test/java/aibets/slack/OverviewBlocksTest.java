package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Claims;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import aibets.corpus.Document;
import aibets.desk.Outcome;
import aibets.overview.Bets;
import aibets.overview.Cards;
import aibets.overview.Cell;
import aibets.overview.SideBySide;
import aibets.overview.Timeline;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverviewBlocksTest {

  private static final String TEXT = "JEPA raised $1 billion of backers' money. <!channel> *x*";

  private static Message compared(String left, String right) {
    Answerer quoting = (question, earlier) -> Answers.quoting(question, Answers.quote(TEXT));
    SideBySide table = SideBySide.of(left, right, Bets.bundled(), quoting);
    return OverviewBlocks.of(new Outcome.Comparison(left, right, table));
  }

  @Test
  void comparesWithinSlacksLimitsAndSaysWhichCellsAreEmpty() {
    Message message = compared("JEPA", "<&>".repeat(26));
    checkLimits(message);
    assertThat(message.text())
        .contains("Money", "JEPA: $1 billion “JEPA raised $1 billion", "sources say nothing about")
        .doesNotContain("<!channel>");
  }

  private static JsonObject first(Message message, String type) {
    return BlockJson.gson().toJsonTree(message.blocks()).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(block -> block.get("type").getAsString().equals(type))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void comparesInATableUnderItsTitleAndNamesWhatIsUnsaidOnce() {
    Message message = compared("JEPA", "Rhubarb");
    assertThat(message.text()).startsWith("JEPA and Rhubarb, side by side\n");
    assertThat(first(message, "table").getAsJsonArray("rows")).hasSizeGreaterThan(1);
    assertThat(first(message, "context").toString())
        .contains("The sources say nothing about: ", "Risks")
        .doesNotContain("Money");
  }

  @Test
  void comparesInFieldsWhereATableIsTooLargeOrRefused() {
    Message message = compared("JEPA", "Rhubarb").plainer();
    assertThat(first(message, "section").getAsJsonArray("fields")).hasSize(2);
    assertThat(message.blocks()).noneMatch(TableBlock.class::isInstance);
    checkLimits(message);
  }

  @Test
  void startsACardWithItsFiguresAndAllSidesOfADispute() {
    Quote quote = Answers.quote("JEPA is backed by $1.03B.");
    Cell money =
        new Cell(
            "How much",
            Optional.of(quote),
            List.of(new Cell.Side("$1.03B", 4), new Cell.Side("EUR 500M", 1)));
    Cell thesis = new Cell("Thesis", Optional.of(Answers.quote("It predicts.")));
    Cards.Card card =
        new Cards.Card("JEPA", List.of(thesis, money, new Cell("Against", Optional.empty())));
    Bets one = Bets.bundled().only("jepa").orElseThrow();
    Message whole = OverviewBlocks.of(new Outcome.Dossier(one, List.of(card)));
    assertThat(whole.text())
        .startsWith("JEPA\nHow much: 4 sources: $1.03B · 1 source: EUR 500M “JEPA is backed")
        .endsWith("The sources say nothing about: Against.");
    Message several = OverviewBlocks.of(new Outcome.Dossier(one, List.of(card, card)));
    assertThat(first(several, "section").toString())
        .contains("*JEPA*", "More on JEPA", "bets JEPA");
    assertThat(first(several, "context").toString()).contains("4 sources: $1.03B · 1 source: EUR");
  }

  @Test
  void keepsEveryLimitWithALongQuoteInEveryCell() {
    Quote quote = Answers.quote("JEPA and Transformers bet $1 billion. " + "<&> ".repeat(80));
    for (Bets bets : List.of(Bets.bundled(), Bets.bundled().only("jepa").orElseThrow())) {
      List<Cards.Card> cards =
          Cards.of(bets, (question, earlier) -> Answers.quoting(question, quote));
      checkLimits(OverviewBlocks.of(new Outcome.Dossier(bets, cards)));
    }
  }

  @Test
  void putsDatedStatementsInOrderWithinSlacksLimits() {
    Document letter =
        MemoryArchive.letter(
            "On 3 March 2026 Acme <!channel> closed.",
            "Acme was founded in May 2024.",
            "Nobody knows Acme.");
    Message message =
        new DatedBlocks(Timeline.of("acme", List.of(letter))).message(Optional.empty());
    checkLimits(message);
    assertThat(message.text())
        .containsSubsequence("May 2024", "3 March 2026", "Letter to shareholders")
        .doesNotContain("Nobody", "<!channel>");
    Timeline empty = Timeline.of("Zorblatt", List.of(letter));
    assertThat(new DatedBlocks(empty).message(Optional.empty()).text())
        .isEqualTo("The sources have no dated statements about Zorblatt.");
  }

  @Test
  void saysAboveTheQuotesThatTheSourcesDisagree() {
    Quote one = Answers.quote("It raised $1.03B.", "One", "https://example.com/1");
    Quote other = Answers.quote("It raised EUR500M.", "Other", "https://example.com/2");
    Claims claims =
        new Claims(
            "it",
            List.of(
                new Claims.Side("$1.03B", List.of(one)),
                new Claims.Side("EUR500M", List.of(other))));
    Answer answer =
        new Answer(
            "how much",
            "how much",
            Verdict.ANSWERED,
            0.9,
            List.of(one, other),
            List.of(),
            List.of(),
            Map.of(),
            Optional.of(claims),
            Optional.empty(),
            List.of(),
            Duration.ZERO);
    Message message = new AnswerBlocks(answer).message();
    assertThat(message.text())
        .contains("The sources disagree: $1.03B (1 source) · EUR500M (1 source")
        .contains("It raised $1.03B.", "It raised EUR500M.");
    checkLimits(message);
  }

  private static void checkLimits(Message message) {
    assertThat(message.blocks()).hasSizeBetween(1, 50);
    assertThat(GsonFactory.createSnakeCase().toJson(message.blocks())).hasSizeLessThan(13_200);
    assertThat(message.text()).hasSizeBetween(1, 4_000);
  }
}
