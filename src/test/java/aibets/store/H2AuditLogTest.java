package aibets.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class H2AuditLogTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  @Test
  void keepsWhatWasDoneLatestFirst() {
    try (Database database = Database.inMemory()) {
      AuditLog log = new H2AuditLog(database);
      AuditLog.Deed first = new AuditLog.Deed(NOW, "U1", "reload");
      AuditLog.Deed second = new AuditLog.Deed(NOW, "U2", "'); drop table deed; --");
      log.note(first);
      log.note(second);
      new H2Journal(database).forgetBefore(NOW.plusSeconds(1));
      assertThat(log.latest(9)).containsExactly(second, first);
      assertThat(log.latest(1)).containsExactly(second);
    }
  }
}
