package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every storage does with the audit log. */
abstract class AuditContract {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  abstract Storage storage();

  @Test
  void returnsActionsLatestFirst() {
    AuditLog log = storage().audit();
    AuditLog.Entry first = new AuditLog.Entry(NOW, "U1", "reload");
    AuditLog.Entry second = new AuditLog.Entry(NOW, "U2", "'); drop table audit_entry; --");
    log.add(first);
    log.add(second);
    assertThat(log.latest(9)).containsExactly(second, first);
    assertThat(log.latest(1)).containsExactly(second);
  }
}
