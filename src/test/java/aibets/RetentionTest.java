package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.Archive;
import aibets.slack.MemoryArchive;
import aibets.store.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final Archive kept = MemoryArchive.empty();

  private static void asked(Archive archive, int daysAgo, String text) {
    Instant time = NOW.minus(Duration.ofDays(daysAgo));
    archive.journal().asked(new Journal.Asked(time, "U1", "C1", text, true, 1, Duration.ZERO));
  }

  private Retention retention(int days) {
    return new Retention(kept, Duration.ofDays(days), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void forgetsWhatIsOlderThanItMayBe() {
    asked(kept, 31, "old");
    asked(kept, 29, "new");
    try (Retention retention = retention(30)) {
      assertThat(retention.archive()).isSameAs(kept);
      assertThat(kept.journal().since(Instant.EPOCH))
          .extracting(Journal.Asked::text)
          .containsExactly("new");
    }
  }

  @Test
  void keepsNothingIfNothingMayBeKept() {
    asked(kept, 1, "kept before");
    try (Retention retention = retention(0)) {
      asked(retention.archive(), 2, "yesterday");
      asked(retention.archive(), 0, "today");
      assertThat(kept.journal().since(Instant.EPOCH)).isEmpty();
      retention.forget();
      assertThat(retention.archive().journal().since(Instant.EPOCH))
          .extracting(Journal.Asked::text)
          .containsExactly("today");
    }
  }
}
