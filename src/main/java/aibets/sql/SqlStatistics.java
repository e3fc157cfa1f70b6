package aibets.sql;

import aibets.storage.Statistics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Computes statistics from tables. */
final class SqlStatistics implements Statistics {

  private static final String FIGURES =
      "select count(*) as questions, count(case when answered then 1 end) as answered,"
          + " coalesce(cast(percentile_cont(0.5) within group (order by took_millis) as bigint), 0)"
          + " as took from question where asked_at >= :time";

  /** An answer that quotes a document twice counts once. */
  private static final String OPINIONS =
      "select document, count(case when helpful then 1 end) as helpful,"
          + " count(case when not helpful then 1 end) as unhelpful from"
          + " (select distinct feedback.question, giver, helpful, document from feedback"
          + " join question on pk = feedback.question and answered and asked_at >= :time"
          + " join answer on answer.question = feedback.question"
          + " join citation on citation.answer = answer.id) as opinion"
          + " group by document order by count(*) desc, document";

  private final Transactions database;

  SqlStatistics(Transactions database) {
    this.database = database;
  }

  @Override
  public Figures since(Instant time) {
    return database.query(
        handle ->
            handle
                .createQuery(FIGURES)
                .bind("time", time)
                .map(
                    row ->
                        new Figures(
                            row.getColumn("questions", Integer.class),
                            row.getColumn("answered", Integer.class),
                            Duration.ofMillis(row.getColumn("took", Long.class)),
                            opinions(handle, time)))
                .one());
  }

  private static List<Opinions> opinions(Handle handle, Instant time) {
    return handle
        .createQuery(OPINIONS)
        .bind("time", time)
        .map(
            row ->
                new Opinions(
                    row.getColumn("document", String.class),
                    row.getColumn("helpful", Integer.class),
                    row.getColumn("unhelpful", Integer.class)))
        .list();
  }
}
