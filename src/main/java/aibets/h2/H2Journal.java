package aibets.h2;

import aibets.storage.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Stores the journal in an H2 database. */
final class H2Journal implements Journal {

  private final Transactions database;

  H2Journal(Transactions database) {
    this.database = database;
  }

  @Override
  public long asked(Asked question) {
    return database.change(
        handle ->
            handle
                .createUpdate(
                    "insert into question (asked_at, asker, place, text, answered, confidence,"
                        + " took_millis) values (:at, :asker, :place, :text, :answered,"
                        + " :confidence, :took)")
                .bind("at", time(question.askedAt()))
                .bind("asker", question.asker())
                .bind("place", question.place())
                .bind("text", question.text())
                .bind("answered", question.answered())
                .bind("confidence", question.confidence())
                .bind("took", question.took().toMillis())
                .executeAndReturnGeneratedKeys("pk")
                .mapTo(long.class)
                .one());
  }

  @Override
  public void feedback(Feedback feedback) {
    database.change(
        handle ->
            handle.execute(
                "merge into feedback (question, giver, helpful, reason, given_at)"
                    + " values (?, ?, ?, ?, ?)",
                feedback.question(),
                feedback.giver(),
                feedback.helpful(),
                feedback.reason(),
                time(feedback.givenAt())));
  }

  @Override
  public List<Feedback> feedback() {
    return database.query(
        handle ->
            handle
                .createQuery("select * from feedback order by given_at, question, giver")
                .map(
                    (row, context) ->
                        new Feedback(
                            row.getLong("question"),
                            row.getString("giver"),
                            row.getBoolean("helpful"),
                            row.getString("reason"),
                            instant(row, "given_at")))
                .list());
  }

  @Override
  public List<Asked> since(Instant time) {
    return database.query(
        handle ->
            handle
                .createQuery(
                    "select * from question where asked_at >= :time order by asked_at desc, pk"
                        + " desc")
                .bind("time", time(time))
                .map((row, context) -> asked(row))
                .list());
  }

  @Override
  public List<Asked> of(String asker, int most) {
    return database.query(
        handle ->
            handle
                .createQuery(
                    "select * from question where asker = :asker"
                        + " order by asked_at desc, pk desc limit :most")
                .bind("asker", asker)
                .bind("most", most)
                .map((row, context) -> asked(row))
                .list());
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        instant(row, "asked_at"),
        row.getString("asker"),
        row.getString("place"),
        row.getString("text"),
        row.getBoolean("answered"),
        row.getDouble("confidence"),
        Duration.ofMillis(row.getLong("took_millis")));
  }

  /** Deletes questions with their feedback and answers. */
  void forgetBefore(Instant time) {
    database.erased(
        database.change(
            handle -> handle.execute("delete from question where asked_at < ?", time(time))));
  }

  void forgetAll() {
    database.erased(database.change(handle -> handle.execute("delete from question")));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
