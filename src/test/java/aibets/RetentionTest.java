package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.h2.H2Storage;
import aibets.storage.Journal;
import aibets.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final Storage storage = H2Storage.inMemory();

  @AfterEach
  void close() {
    storage.close();
  }

  private void asked(Duration ago, String text) {
    storage
        .journal()
        .asked(new Journal.Asked(NOW.minus(ago), "U1", "C1", text, true, 1, Duration.ZERO));
  }

  private Retention retention(int days) {
    return new Retention(storage, Duration.ofDays(days), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void deletesQuestionsOlderThanTheRetention() {
    asked(Duration.ofDays(31), "old");
    asked(Duration.ofDays(29), "new");
    try (Retention retention = retention(30)) {
      retention.start();
      assertThat(storage.journal().since(Instant.EPOCH))
          .extracting(Journal.Asked::text)
          .containsExactly("new");
    }
  }

  @Test
  void holdsQuestionsForADayIfNoneMayBeKept() {
    asked(Duration.ofHours(25), "yesterday");
    asked(Duration.ofHours(23), "today");
    try (Retention retention = retention(0)) {
      retention.start();
      assertThat(storage.journal().since(Instant.EPOCH))
          .extracting(Journal.Asked::text)
          .containsExactly("today");
    }
  }
}
