package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.answer.Answer;
import aibets.answer.Claims;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import aibets.corpus.Document;
import aibets.overview.Bets;
import aibets.overview.OverviewException;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverviewsTest {

  private static final String TEXT = "JEPA raised $1 billion of backers' money. <!channel> *x*";

  private final Overviews overviews =
      new Overviews(
          (question, earlier) -> Answers.quoting(question, Answers.quote(TEXT)),
          Bets.bundled(),
          List::of,
          timeline -> Optional.empty());

  @Test
  void comparesWithinSlacksLimitsAndSaysWhichCellsAreEmpty() {
    Message message = overviews.of("compare JEPA with " + "<&>".repeat(26)).orElseThrow();
    checkLimits(message);
    assertThat(message.text())
        .contains("Money", "JEPA: “JEPA raised $1 billion", "the sources do not say")
        .doesNotContain("<!channel>");
  }

  @Test
  void keepsEveryLimitWithALongQuoteInEveryCell() {
    Quote quote = Answers.quote("JEPA and Transformers bet $1 billion. " + "<&> ".repeat(80));
    Overviews verbose =
        new Overviews(
            (question, earlier) -> Answers.quoting(question, quote),
            Bets.bundled(),
            List::of,
            timeline -> Optional.empty());
    checkLimits(verbose.of("bets").orElseThrow());
    checkLimits(verbose.of("bets jepa").orElseThrow());
  }

  @Test
  void putsDatedStatementsInOrderWithinSlacksLimits() {
    Document letter =
        MemoryArchive.letter(
            "On 3 March 2026 Acme <!channel> closed.",
            "Acme was founded in May 2024.",
            "Nobody knows Acme.");
    Overviews dated =
        new Overviews(
            (question, earlier) -> {
              throw new IllegalStateException();
            },
            Bets.bundled(),
            () -> List.of(letter),
            timeline -> Optional.empty());
    Message message = dated.of("Timeline acme").orElseThrow();
    checkLimits(message);
    assertThat(message.text())
        .containsSubsequence("May 2024", "3 March 2026", "Letter to shareholders")
        .doesNotContain("Nobody", "<!channel>");
    assertThat(dated.of("timeline Zorblatt").orElseThrow().text())
        .isEqualTo("The sources date nothing about Zorblatt.");
  }

  @Test
  void refusesToCompareWhatHasNoShortName() {
    assertThat(overviews.of("compare " + "x".repeat(80) + " with JEPA")).isPresent();
    assertThatThrownBy(() -> overviews.of("compare JEPA with " + "x".repeat(81)))
        .isInstanceOf(OverviewException.class)
        .hasMessageContaining("at most 80 characters; one of the two names has 81");
  }

  @Test
  void knowsBeforehandHowManyQuestionsItMayAsk() {
    List<String> asked = new ArrayList<>();
    Overviews counted =
        new Overviews(
            (question, earlier) -> {
              asked.add(question);
              return Answers.silent(question);
            },
            Bets.bundled(),
            List::of,
            timeline -> Optional.empty());
    for (String text : List.of("compare JEPA with Foo", "bets", "bets jepa")) {
      asked.clear();
      counted.of(text);
      assertThat(counted.effort(text)).isEqualTo(new Cost(asked.size(), true));
    }
    assertThat(counted.effort("timeline")).isEqualTo(new Cost(1, true));
    assertThat(counted.effort("who funded AMI Labs")).isEqualTo(Cost.QUESTION);
  }

  @Test
  void leavesQuestionsToTheAnswerer() {
    assertThat(overviews.of("who funded AMI Labs")).isEmpty();
    assertThat(overviews.of("compare apples")).isEmpty();
    assertThat(overviews.of("bets on rhubarb")).isEmpty();
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
