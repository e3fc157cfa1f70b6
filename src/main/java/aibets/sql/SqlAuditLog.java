package aibets.sql;

import aibets.storage.AuditLog;
import java.time.Instant;
import java.util.List;

/** Stores the audit log in tables. */
final class SqlAuditLog implements AuditLog {

  private final Transactions database;

  SqlAuditLog(Transactions database) {
    this.database = database;
  }

  @Override
  public void add(Entry entry) {
    database.change(
        handle ->
            handle.execute(
                "insert into audit_entry (done_at, who, what) values (?, ?, ?)",
                entry.doneAt(),
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
                    row ->
                        new Entry(
                            row.getColumn("done_at", Instant.class),
                            row.getColumn("who", String.class),
                            row.getColumn("what", String.class)))
                .list());
  }
}
