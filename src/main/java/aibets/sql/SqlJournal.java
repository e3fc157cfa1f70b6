package aibets.sql;

import aibets.storage.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.RowView;

/** Stores the journal in tables. */
final class SqlJournal implements Journal {

  private final Transactions database;
  private final Dialect dialect;

  SqlJournal(Transactions database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
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
                .bind("at", question.askedAt())
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
                dialect.upsert(
                    "feedback",
                    List.of("question", "giver"),
                    List.of("helpful", "reason", "given_at")),
                feedback.question(),
                feedback.giver(),
                feedback.helpful(),
                feedback.reason(),
                feedback.givenAt()));
  }

  @Override
  public List<Feedback> feedback() {
    return database.query(
        handle ->
            handle
                .createQuery("select * from feedback order by given_at, question, giver")
                .map(
                    row ->
                        new Feedback(
                            row.getColumn("question", Long.class),
                            row.getColumn("giver", String.class),
                            row.getColumn("helpful", Boolean.class),
                            row.getColumn("reason", String.class),
                            row.getColumn("given_at", Instant.class)))
                .list());
  }

  @Override
  public Optional<Asked> find(long question) {
    return database.query(
        handle ->
            handle
                .createQuery("select * from question where pk = :question")
                .bind("question", question)
                .map(row -> asked(row))
                .findOne());
  }

  @Override
  public List<Asked> since(Instant time) {
    return database.query(
        handle ->
            handle
                .createQuery(
                    "select * from question where asked_at >= :time order by asked_at desc, pk"
                        + " desc")
                .bind("time", time)
                .map(row -> asked(row))
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
                .map(row -> asked(row))
                .list());
  }

  private static Asked asked(RowView row) {
    return new Asked(
        row.getColumn("asked_at", Instant.class),
        row.getColumn("asker", String.class),
        row.getColumn("place", String.class),
        row.getColumn("text", String.class),
        row.getColumn("answered", Boolean.class),
        row.getColumn("confidence", Double.class),
        Duration.ofMillis(row.getColumn("took_millis", Long.class)));
  }

  /** Deletes questions with their feedback and answers. */
  void forgetBefore(Instant time) {
    database.erased(
        database.change(handle -> handle.execute("delete from question where asked_at < ?", time)));
  }

  void forgetAll() {
    database.erased(database.change(handle -> handle.execute("delete from question")));
  }
}
