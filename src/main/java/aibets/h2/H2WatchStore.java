package aibets.h2;

import aibets.storage.WatchStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Keeps what people want to hear of in an H2 database, the only one that does. */
final class H2WatchStore implements WatchStore {

  private final Transactions database;

  H2WatchStore(Transactions database) {
    this.database = database;
  }

  @Override
  public synchronized boolean watch(Watch watch, int most, Instant now) {
    return database.change(
            handle ->
                handle.execute(
                    "insert into watch select ?, ?, ?, ?, ?"
                        + " where (select count(*) from watch where watcher = ?) < ?",
                    watch.id(),
                    watch.user(),
                    watch.question(),
                    watch.answer(),
                    time(now),
                    watch.user(),
                    most))
        == 1;
  }

  @Override
  public List<Watch> watches() {
    return database.query(
        handle -> watches(handle.createQuery("select * from watch order by watched_since, id")));
  }

  @Override
  public List<Watch> watches(String user) {
    return database.query(
        handle ->
            watches(
                handle
                    .createQuery(
                        "select * from watch where watcher = :user order by watched_since, id")
                    .bind("user", user)));
  }

  private static List<Watch> watches(Query query) {
    return query
        .map(
            (row, context) ->
                new Watch(
                    row.getString("id"),
                    row.getString("watcher"),
                    row.getString("question"),
                    row.getString("answer")))
        .list();
  }

  @Override
  public boolean update(String id, String before, String answer) {
    return database.change(
            handle ->
                handle.execute(
                    "update watch set answer = ? where id = ? and answer = ?", answer, id, before))
        == 1;
  }

  @Override
  public boolean unwatch(String id, String user) {
    int rows =
        database.change(
            handle -> handle.execute("delete from watch where id = ? and watcher = ?", id, user));
    database.erased(rows);
    return rows == 1;
  }

  @Override
  public List<Unanswered> unanswered(Instant since) {
    return database.query(
        handle ->
            handle
                .createQuery(
                    "select q.text, a.understood, q.asker, q.asked_at from question q"
                        + " join answer a on a.question = q.pk"
                        + " where not q.answered and q.asked_at >= :since"
                        + " order by q.asked_at desc, q.pk desc")
                .bind("since", time(since))
                .map(
                    (row, context) ->
                        new Unanswered(
                            row.getString("text"),
                            row.getString("understood"),
                            row.getString("asker"),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list());
  }

  @Override
  public void shared(Shared shared) {
    database.change(
        handle ->
            handle.execute(
                "merge into shared_answer values (?, ?, ?)",
                shared.answer(),
                shared.channel(),
                shared.thread()));
  }

  @Override
  public List<Shared> shared() {
    return database.query(
        handle ->
            handle
                .createQuery("select * from shared_answer")
                .map(
                    (row, context) ->
                        new Shared(
                            row.getString("answer"),
                            row.getString("channel"),
                            row.getString("thread")))
                .list());
  }

  @Override
  public boolean unshared(String answer) {
    return database.change(
            handle -> handle.execute("delete from shared_answer where answer = ?", answer))
        == 1;
  }

  @Override
  public synchronized boolean mark(String name, Instant now) {
    return database.change(
        handle -> {
          boolean isNew =
              handle.execute("update mark set marked_at = ? where name = ?", time(now), name) == 0;
          return isNew && handle.execute("insert into mark values (?, ?)", name, time(now)) == 1;
        });
  }

  @Override
  public Map<String, Instant> marked(String beginning) {
    return database
        .query(
            handle ->
                handle
                    .createQuery("select * from mark where locate(:beginning, name) = 1")
                    .bind("beginning", beginning)
                    .map(
                        (row, context) ->
                            Map.entry(
                                row.getString("name"),
                                row.getObject("marked_at", OffsetDateTime.class).toInstant()))
                    .list())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void forgetBefore(Instant time) {
    database.erased(
        database.change(
            handle ->
                handle.execute("delete from watch where watched_since < ?", time(time))
                    + handle.execute("delete from mark where marked_at < ?", time(time))));
  }

  void forgetAll() {
    database.erased(
        database.change(
            handle -> handle.execute("delete from watch") + handle.execute("delete from mark")));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
