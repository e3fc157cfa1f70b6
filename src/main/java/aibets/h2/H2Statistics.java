package aibets.h2;

import aibets.storage.Statistics;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Computes statistics in an H2 database. */
final class H2Statistics implements Statistics {

  private static final String FIGURES =
      "select count(*) as questions, count(case when answered then 1 end) as answered,"
          + " coalesce(median(took_millis), 0) as took from question where asked_at >= :time";

  /** An answer that quotes a document twice counts once. */
  private static final String OPINIONS =
      "select document, count(case when helpful then 1 end) as helpful,"
          + " count(case when not helpful then 1 end) as unhelpful from"
          + " (select distinct feedback.question, giver, helpful, document from feedback"
          + " join question on pk = feedback.question and answered and asked_at >= :time"
          + " join answer on answer.question = feedback.question"
          + " join citation on citation.answer = answer.id)"
          + " group by document order by count(*) desc, document";

  private final Transactions database;

  H2Statistics(Transactions database) {
    this.database = database;
  }

  @Override
  public Figures since(Instant time) {
    OffsetDateTime since = time.atOffset(ZoneOffset.UTC);
    return database.query(
        handle ->
            handle
                .createQuery(FIGURES)
                .bind("time", since)
                .map(
                    (row, context) ->
                        new Figures(
                            row.getInt("questions"),
                            row.getInt("answered"),
                            Duration.ofMillis(row.getLong("took")),
                            opinions(handle, since)))
                .one());
  }

  private static List<Opinions> opinions(Handle handle, OffsetDateTime since) {
    return handle
        .createQuery(OPINIONS)
        .bind("time", since)
        .map(
            (row, context) ->
                new Opinions(
                    row.getString("document"), row.getInt("helpful"), row.getInt("unhelpful")))
        .list();
  }
}
