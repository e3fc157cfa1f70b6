package aibets.sql;

import aibets.storage.WatchStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * Stores watches in tables. Only one instance of a process may use them; of several processes that
 * add watches of a user in the same instant, each may add one up to the maximum.
 */
final class SqlWatchStore implements WatchStore {

  private final Transactions database;
  private final Dialect dialect;

  SqlWatchStore(Transactions database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
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
                    now,
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
            row ->
                new Watch(
                    row.getColumn("id", String.class),
                    row.getColumn("watcher", String.class),
                    row.getColumn("question", String.class),
                    row.getColumn("answer", String.class)))
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
                .bind("since", since)
                .map(
                    row ->
                        new Unanswered(
                            row.getColumn("text", String.class),
                            row.getColumn("understood", String.class),
                            row.getColumn("asker", String.class),
                            row.getColumn("asked_at", Instant.class)))
                .list());
  }

  @Override
  public void shared(Shared shared) {
    database.change(
        handle ->
            handle.execute(
                dialect.upsert("shared_answer", List.of("answer"), List.of("channel", "thread")),
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
                    row ->
                        new Shared(
                            row.getColumn("answer", String.class),
                            row.getColumn("channel", String.class),
                            row.getColumn("thread", String.class)))
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
              handle.execute("update mark set marked_at = ? where name = ?", now, name) == 0;
          return isNew
              && handle.execute(dialect.unlessInserted("insert into mark values (?, ?)"), name, now)
                  == 1;
        });
  }

  @Override
  public Map<String, Instant> marked(String beginning) {
    return database
        .query(
            handle ->
                handle
                    .createQuery(
                        "select * from mark where left(name, char_length(:beginning)) = :beginning")
                    .bind("beginning", beginning)
                    .map(
                        row ->
                            Map.entry(
                                row.getColumn("name", String.class),
                                row.getColumn("marked_at", Instant.class)))
                    .list())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void forgetBefore(Instant time) {
    database.erased(
        database.change(
            handle ->
                handle.execute("delete from watch where watched_since < ?", time)
                    + handle.execute("delete from mark where marked_at < ?", time)));
  }

  void forgetAll() {
    database.erased(
        database.change(
            handle -> handle.execute("delete from watch") + handle.execute("delete from mark")));
  }
}
