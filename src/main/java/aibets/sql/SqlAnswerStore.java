package aibets.sql;

import aibets.storage.AnswerStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Stores answers in tables. */
final class SqlAnswerStore implements AnswerStore {

  private final Transactions database;
  private final Dialect dialect;

  SqlAnswerStore(Transactions database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
  }

  @Override
  public void keep(Given given) {
    database.change(
        handle -> {
          handle.execute(
              "insert into answer values (?, ?, ?, ?, ?, ?, ?, false, false, ?, ?, ?)",
              given.id(),
              given.question(),
              given.asker(),
              given.place().channel(),
              given.place().thread(),
              given.place().message(),
              given.open(),
              given.understood(),
              given.text(),
              given.rendered());
          return addQuotes(handle, given);
        });
  }

  private static int addQuotes(Handle handle, Given given) {
    PreparedBatch batch = handle.prepareBatch("insert into citation values (?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < given.quotes().size(); i++) {
      Citation spot = given.quotes().get(i);
      batch.add(given.id(), i, spot.document(), spot.start(), spot.end(), spot.hash());
    }
    return batch.size() == 0 ? 0 : batch.execute().length;
  }

  @Override
  public Optional<Given> find(String id) {
    return database.query(
        handle ->
            handle
                .createQuery("select * from answer where id = :id")
                .bind("id", id)
                .map(row -> given(row, spots(handle, id)))
                .findOne());
  }

  private static Given given(RowView row, List<Citation> spots) {
    return new Given(
        row.getColumn("id", String.class),
        row.getColumn("question", Long.class),
        row.getColumn("asker", String.class),
        new Place(
            row.getColumn("channel", String.class),
            row.getColumn("thread", String.class),
            row.getColumn("message", String.class)),
        row.getColumn("visible_to_all", Boolean.class) || row.getColumn("shared", Boolean.class),
        row.getColumn("understood", String.class),
        row.getColumn("text", String.class),
        row.getColumn("rendered", String.class),
        spots);
  }

  private static List<Citation> spots(Handle handle, String id) {
    return handle
        .createQuery("select * from citation where answer = :id order by ordinal")
        .bind("id", id)
        .map(
            row ->
                new Citation(
                    row.getColumn("document", String.class),
                    row.getColumn("start_at", Integer.class),
                    row.getColumn("end_at", Integer.class),
                    row.getColumn("hash", Integer.class)))
        .list();
  }

  @Override
  public boolean share(String id) {
    return mark("shared", id, true);
  }

  @Override
  public void unshare(String id) {
    mark("shared", id, false);
  }

  @Override
  public boolean report(String id) {
    return mark("reported", id, true);
  }

  @Override
  public void unreport(String id) {
    mark("reported", id, false);
  }

  private boolean mark(String column, String id, boolean marked) {
    return database.change(
            handle ->
                handle.execute(
                    "update answer set " + column + " = ? where id = ? and " + column + " = ?",
                    marked,
                    id,
                    !marked))
        == 1;
  }

  @Override
  public List<String> questions(String channel, String thread, String before, Instant since) {
    return database.query(
        handle ->
            handle
                .createQuery(
                    "select understood from answer join question on pk = answer.question"
                        + " where channel = :channel and thread = :thread and asked_at >= :since"
                        + " and message < :before"
                        + " order by asked_at, pk")
                .bind("channel", channel)
                .bind("thread", thread)
                .bind("before", before)
                .bind("since", since)
                .mapTo(String.class)
                .list());
  }

  @Override
  public Set<String> askers(String channel, String thread) {
    return database.query(
        handle ->
            handle
                .createQuery(
                    "select distinct asker from answer"
                        + " where channel = :channel and thread = :thread and visible_to_all")
                .bind("channel", channel)
                .bind("thread", thread)
                .mapTo(String.class)
                .set());
  }

  @Override
  public void replied(String channel, String message, String reply, Instant now) {
    database.change(
        handle ->
            handle.execute(
                dialect.upsert(
                    "reply", List.of("channel", "message"), List.of("reply", "posted_at")),
                channel,
                message,
                reply,
                now));
  }

  @Override
  public Optional<String> reply(String channel, String message) {
    return database.query(
        handle ->
            handle
                .createQuery("select reply from reply where channel = :c and message = :m")
                .bind("c", channel)
                .bind("m", message)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void forgetQuestion(String channel, String message) {
    database.erased(database.change(handle -> deleteQuestion(handle, channel, message)));
  }

  /** Deletes a question together with its answers and feedback. */
  private static int deleteQuestion(Handle handle, String channel, String message) {
    return handle.execute(
        "delete from question where pk in (select question from answer"
            + " where channel = ? and message = ? and message <> '')",
        channel,
        message);
  }

  @Override
  public void forgetReply(String channel, String message) {
    database.erased(
        database.change(
            handle ->
                handle.execute(
                        "delete from reply where channel = ? and message = ?", channel, message)
                    + deleteQuestion(handle, channel, message)));
  }

  @Override
  public void mute(String channel, String thread, boolean muted) {
    String sql =
        muted
            ? dialect.upsert("muted_thread", List.of("channel", "thread"), List.of())
            : "delete from muted_thread where channel = ? and thread = ?";
    database.change(handle -> handle.execute(sql, channel, thread));
  }

  @Override
  public boolean isMuted(String channel, String thread) {
    return database.query(
        handle ->
            handle
                    .createQuery(
                        "select count(*) from muted_thread where channel = :c and thread = :t")
                    .bind("c", channel)
                    .bind("t", thread)
                    .mapTo(int.class)
                    .one()
                > 0);
  }

  /** Deletes replies; answers are deleted together with their questions. */
  void forgetBefore(Instant time) {
    database.erased(
        database.change(handle -> handle.execute("delete from reply where posted_at < ?", time)));
  }

  void forgetReplies() {
    database.erased(database.change(handle -> handle.execute("delete from reply")));
  }
}
