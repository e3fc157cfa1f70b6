package aibets.h2;

import aibets.storage.AuditLog;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Stores the audit log in an H2 database. */
final class H2AuditLog implements AuditLog {

  private final Transactions database;

  H2AuditLog(Transactions database) {
    this.database = database;
  }

  @Override
  public void add(Entry entry) {
    database.change(
        handle ->
            handle.execute(
                "insert into audit_entry (done_at, who, what) values (?, ?, ?)",
                entry.doneAt().atOffset(ZoneOffset.UTC),
                entry.who(),
                entry.what()));
  }

  @Override
  public List<Entry> latest(int most) {
    return database.query(
        handle ->
            handle
                .createQuery("select * from audit_entry order by pk desc limit :most")
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Entry(
                            row.getObject("done_at", OffsetDateTime.class).toInstant(),
                            row.getString("who"),
                            row.getString("what")))
                .list());
  }
}
