package aibets.overview;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Quote;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelatedTest {

  private static final Bets BETS =
      new Bets(
          List.of(
              Subject.of("Steam"),
              new Subject("Electricity", List.of("Volta Works")),
              Subject.of("Horses")),
          List.of(),
          List.of());

  private static List<String> to(String question, String text) {
    Quote quote =
        new Quote(
            text,
            new Quote.Source("d", "D", null, null),
            List.of(),
            "",
            0,
            text.length(),
            1,
            Map.of());
    Answer answer =
        new Answer(
            question,
            question,
            true,
            0.9,
            List.of(quote),
            List.of(),
            List.of(),
            Map.of(),
            Duration.ZERO);
    return Related.to(answer, BETS);
  }

  @Test
  void writesATopicAsTheQuotesDo() {
    assertThat(to("when did volta works open", "The first of the Volta Works opened in May 1890."))
        .first()
        .isEqualTo("timeline Volta Works");
  }

  @Test
  void offersNoTimelineWithoutADateOrAName() {
    assertThat(to("who runs Acme?", "Nobody runs Acme.")).isEmpty();
    assertThat(to("when is lunch", "Lunch is served since May 1890.")).isEmpty();
  }

  @Test
  void comparesTheBetInTheQuestionWithOneInTheQuotes() {
    assertThat(to("What is said of the Volta Works?", "Electricity will beat horses."))
        .containsExactly("compare Electricity with Horses", "bets Electricity");
    assertThat(to("Do horses beat electricity?", "Steam, horses, electricity."))
        .containsExactly("compare Electricity with Horses", "bets Electricity");
    assertThat(to("What of Horses?", "Horses run.")).containsExactly("bets Horses");
    assertThat(to("What of lunch?", "Steam and electricity cook it.")).isEmpty();
  }

  @Test
  void offersNoCardsWithoutBets() {
    assertThat(Related.toAll(Bets.none())).containsExactly("timeline");
    assertThat(Related.toAll(BETS)).contains("bets", "compare Steam with Electricity");
  }

  @Test
  void offersNothingThatNoPassageMentions() {
    assertThat(to("What of Horses?", "Nothing, but steam.")).isEmpty();
  }
}
