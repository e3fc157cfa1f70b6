package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.slack.MemoryArchive;
import aibets.storage.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions are alike here if they begin with the same word. */
class GapsTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final MemoryArchive archive = MemoryArchive.empty();
  private final Gaps gaps =
      new Gaps(
          archive.storage()::journal,
          archive.storage()::watches,
          archive::meaning,
          Clock.fixed(NOW, ZoneOffset.UTC));

  private void asked(int daysAgo, String text, boolean answered) {
    Instant time = NOW.minus(Duration.ofDays(daysAgo));
    archive
        .storage()
        .journal()
        .asked(new Journal.Asked(time, "U1", "C1", text, answered, 0, Duration.ZERO));
  }

  @Test
  void groupsQuestionsWithTheSameMeaningLatestFirst() {
    asked(31, "lunch long ago", false);
    asked(9, "lunch when?", false);
    asked(8, "LUNCH where?", false);
    asked(7, "dinner where?", false);
    asked(6, "dinner when?", true);
    asked(5, "Lunch where?", false);
    assertThat(gaps.find())
        .containsExactly(
            new Gaps.Gap("Lunch where?", NOW.minus(Duration.ofDays(5)), 3, List.of("lunch when?")),
            new Gaps.Gap("dinner where?", NOW.minus(Duration.ofDays(7)), 1, List.of()));
  }

  @Test
  void leavesOutSolvedGapsUntilTheyAreAskedAgain() {
    asked(2, "lunch when?", false);
    asked(1, "lunch where?", false);
    assertThat(gaps.solve("Lunch  WHEN?")).isTrue();
    assertThat(gaps.find()).isEmpty();
    assertThat(gaps.solve("lunch when?")).isFalse();
    asked(-1, "lunch when?", false);
    assertThat(gaps.find()).extracting(Gaps.Gap::question).containsExactly("lunch when?");
    assertThat(gaps.solve("lunch in other words")).isTrue();
    assertThat(gaps.solve(" ")).isFalse();
  }

  @Test
  void writesNoFormulasIntoItsFile() {
    Gaps.Gap gap = new Gaps.Gap("=HYPERLINK(\"x\")", NOW, 2, List.of("a, b", "c"));
    assertThat(Gaps.csv(List.of(gap)).split("\r\n"))
        .containsExactly(
            "times,latest,question,also asked as",
            "2,2026-03-04T05:06:07Z,\"'=HYPERLINK(\"\"x\"\")\",\"a, b | c\"");
  }
}
