package aibets.h2;

import java.sql.ResultSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A database of the previous version, whose tables and columns had other names. Migrates questions,
 * answers, feedback, requests and the audit log, but not documents, which can be read again.
 */
final class VersionBefore {

  /** The last migration of the previous version. */
  static final String LAST = "28";

  private static final int BATCH_ROWS = 1_000;

  /** The source of a table, with columns in the target's order. */
  private record Carried(String table, String columns, String from) {}

  /** In an order that preserves references. */
  private static final List<Carried> ALL =
      List.of(
          new Carried(
              "question",
              "pk, asked_at, asker, place, text, answered, confidence, took_millis",
              "question"),
          new Carried("feedback", "question, giver, helpful, reason, given_at", "feedback"),
          new Carried(
              "answer",
              "id, question, asker, channel, thread, asked_in, for_all, shared, told, understood,"
                  + " text, blocks",
              "given_answer"),
          new Carried(
              "citation", "answer, ordinal, document, start_at, end_at, hash", "given_quote"),
          new Carried("reply", "channel, asked_in, posted_as, posted_at", "reply"),
          new Carried("muted_thread", "channel, thread", "muted_thread"),
          new Carried("accepted", "name, seen_at", "event"),
          new Carried(
              "request",
              "name, kind, asker, channel, thread, message, text, for_all, response_url, tries,"
                  + " being_told, taken_at",
              "request"),
          new Carried("form", "id, opened_by, channel, thread, response_url, opened_at", "form"),
          new Carried("audit_entry", "pk, done_at, who, what", "deed"));

  private static final List<String> NUMBERED = List.of("question", "audit_entry");

  private VersionBefore() {}

  /**
   * Returns the last migration of a database of another lineage; empty for one of this version's.
   */
  static Optional<String> lastMigration(Handle handle) {
    boolean isOlder =
        handle
            .createQuery(
                "select count(*) > 0 from information_schema.tables"
                    + " where table_name = 'flyway_schema_history'")
            .mapTo(Boolean.class)
            .one();
    return isOlder
        ? handle
            .createQuery(
                "select \"version\" from \"flyway_schema_history\""
                    + " order by \"installed_rank\" desc limit 1")
            .mapTo(String.class)
            .findOne()
            .or(() -> Optional.of("none"))
        : Optional.empty();
  }

  /** Copies the data to an empty database of this version; returns the number of rows. */
  static int carryOver(Handle before, Handle now) {
    int rows = ALL.stream().mapToInt(each -> copy(each, before, now)).sum();
    for (String table : NUMBERED) {
      now.execute(
          "alter table "
              + table
              + " alter column pk restart with (select coalesce(max(pk), 0) + 1 from "
              + table
              + ")");
    }
    return rows;
  }

  private static int copy(Carried carried, Handle before, Handle now) {
    int columns = carried.columns().split(",").length;
    String insert =
        "insert into "
            + carried.table()
            + " values ("
            + String.join(", ", Collections.nCopies(columns, "?"))
            + ")";
    return before
        .createQuery("select " + carried.columns() + " from " + carried.from())
        .scanResultSet(
            (rows, context) -> {
              int copied = 0;
              try (ResultSet row = rows.get();
                  PreparedBatch batch = now.prepareBatch(insert)) {
                while (row.next()) {
                  for (int i = 0; i < columns; i++) {
                    batch.bind(i, row.getObject(i + 1));
                  }
                  batch.add();
                  copied++;
                  if (batch.size() == BATCH_ROWS) {
                    batch.execute();
                  }
                }
                if (batch.size() > 0) {
                  batch.execute();
                }
              }
              return copied;
            });
  }
}
