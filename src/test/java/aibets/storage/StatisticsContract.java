package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.storage.Statistics.Figures;
import aibets.storage.Statistics.Opinions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage counts. */
abstract class StatisticsContract {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private Journal journal;
  private Statistics statistics;

  abstract Storage storage();

  @BeforeEach
  void open() {
    journal = storage().journal();
    statistics = storage().statistics();
  }

  private long asked(Instant time, boolean answered, int millis) {
    return journal.asked(
        new Journal.Asked(time, "U1", "C1", "who", answered, .9, Duration.ofMillis(millis)));
  }

  @Test
  void countsZeroWithoutQuestions() {
    assertThat(statistics.since(NOW)).isEqualTo(new Figures(0, 0, Duration.ZERO, List.of()));
  }

  @Test
  void countsQuestionsAndTheirMedianTime() {
    asked(NOW.minusSeconds(1), true, 1);
    asked(NOW, true, 10);
    asked(NOW, false, 30);
    asked(NOW, true, 900);
    assertThat(statistics.since(NOW))
        .isEqualTo(new Figures(3, 2, Duration.ofMillis(30), List.of()));
  }

  @Test
  void countsAnOpinionOnceForEachDocumentThatIsQuoted() {
    long question = asked(NOW, true, 1);
    AnswerStore.Citation spot = new AnswerStore.Citation("a", 0, 1, 0);
    AnswerStore.Citation other = new AnswerStore.Citation("b", 0, 1, 0);
    AnswerStore.Place place = new AnswerStore.Place("C1", "", "");
    storage()
        .answers()
        .keep(
            new AnswerStore.Given(
                "id", question, "U1", place, true, "", "", "", List.of(spot, spot, other)));
    journal.feedback(new Journal.Feedback(question, "U1", true, "", NOW));
    journal.feedback(new Journal.Feedback(question, "U2", false, "", NOW));
    assertThat(statistics.since(NOW).opinions())
        .containsExactly(new Opinions("a", 1, 1), new Opinions("b", 1, 1));
  }
}
