package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.slack.MemoryArchive;
import aibets.storage.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final MemoryArchive archive = MemoryArchive.empty();

  private Digest digest(Duration later) {
    Clock clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    Gaps gaps =
        new Gaps(archive.storage()::journal, archive.storage()::watches, archive::meaning, clock);
    return new Digest(archive, gaps, Duration.ofDays(365), clock);
  }

  private boolean isDue(int days, int hours) {
    return digest(Duration.ofDays(days).plusHours(hours)).isDue();
  }

  @Test
  void isDueOnceAWeekAtTheSameHour() {
    assertThat(isDue(0, 0)).isTrue();
    assertThat(isDue(0, 0)).isFalse();
    assertThat(isDue(6, 23)).isFalse();
    assertThat(isDue(7, 5)).isTrue();
    assertThat(isDue(13, 23)).isFalse();
    assertThat(isDue(14, 0)).isTrue();
    assertThat(isDue(40, 0)).isTrue();
    assertThat(isDue(41, 23)).isFalse();
    assertThat(isDue(42, 0)).isTrue();
  }

  @Test
  void countsTheLastWeekAndNamesNothingItMayNot() {
    Journal journal = archive.storage().journal();
    long old = journal.asked(asked(8));
    long question = journal.asked(asked(6));
    journal.feedback(feedback(old, 8));
    journal.feedback(feedback(question, 6));
    assertThat(digest(Duration.ZERO).week(true))
        .matches(week -> week.questions() == 1 && week.helpful() == 1 && week.unhelpful() == 0)
        .matches(week -> week.gaps().size() == 1);
    assertThat(digest(Duration.ZERO).week(false).gaps()).isEmpty();
  }

  private static Journal.Asked asked(int daysAgo) {
    Instant time = NOW.minus(Duration.ofDays(daysAgo));
    return new Journal.Asked(time, "U1", "C1", "who", false, .1, Duration.ZERO);
  }

  private static Journal.Feedback feedback(long question, int daysAgo) {
    return new Journal.Feedback(question, "U1", true, "", NOW.minus(Duration.ofDays(daysAgo)));
  }
}
