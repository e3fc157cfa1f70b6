package aibets.sql;

import aibets.storage.RequestStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/**
 * Stores requests in tables. Unless the database is shared, only one instance may use them, because
 * accepting is then synchronized by the instance alone.
 */
final class SqlRequestStore implements RequestStore {

  private static final int MAX_TEXT_CHARS = 8_000;
  private static final int MAX_NAME_CHARS = 255;

  private static final List<String> REQUEST =
      List.of(
          "kind",
          "asker",
          "channel",
          "thread",
          "message",
          "text",
          "visible_to_all",
          "reply_address",
          "tries",
          "delivering",
          "accepted_at");

  private final Transactions database;
  private final Dialect dialect;
  private final RequestOwners owners;

  SqlRequestStore(Transactions database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
    this.owners = new RequestOwners(dialect.process());
  }

  @Override
  public synchronized boolean accept(List<String> names, Optional<Request> request, Instant now) {
    return database.change(
        handle -> {
          boolean allNew = true;
          // Sorted, so that two processes that accept the same names do not deadlock.
          for (String name : new TreeSet<>(names)) {
            allNew &= isNew(handle, cut(name, MAX_NAME_CHARS), now);
          }
          if (allNew) {
            request.ifPresent(each -> add(handle, each, now));
          }
          return allNew;
        });
  }

  private boolean isNew(Handle handle, String name, Instant now) {
    return handle.execute(
            dialect.unlessInserted(
                "insert into accepted (name, accepted_at) select ?, ? where not exists"
                    + " (select 1 from accepted where name = ?)"),
            name,
            now,
            name)
        == 1;
  }

  private void add(Handle handle, Request request, Instant now) {
    handle.execute(
        dialect.upsert("request", List.of("name"), REQUEST),
        cut(request.name(), MAX_NAME_CHARS),
        request.kind().name(),
        request.user(),
        request.channel(),
        request.thread(),
        request.message(),
        cut(request.text(), MAX_TEXT_CHARS),
        request.visibleToAll(),
        request.replyAddress(),
        request.tries(),
        request.delivering(),
        now);
    owners.claim(handle, cut(request.name(), MAX_NAME_CHARS));
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }

  void forgetBefore(Instant time) {
    database.erased(
        database.change(
            handle ->
                handle.execute("delete from accepted where accepted_at < ?", time)
                    + handle.execute("delete from request where accepted_at < ?", time)));
  }

  @Override
  public boolean isAccepted(String name) {
    return database.query(
        handle ->
            handle
                .select("select 1 from accepted where name = ?", cut(name, MAX_NAME_CHARS))
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  @Override
  public boolean holds(String name) {
    return !owners.areSeveral()
        || database.query(handle -> owners.isOwn(handle, cut(name, MAX_NAME_CHARS)));
  }

  @Override
  public boolean isHeldElsewhere(String name) {
    return owners.areSeveral()
        && database.query(handle -> owners.isForeign(handle, cut(name, MAX_NAME_CHARS)));
  }

  @Override
  public void delivering(String name) {
    database.change(
        handle ->
            handle.execute(
                "update request set delivering = true where name = ?" + owners.andOwn(),
                cut(name, MAX_NAME_CHARS)));
  }

  @Override
  public void settle(String name) {
    database.erased(
        database.change(
            handle ->
                handle.execute(
                    "delete from request where name = ?" + owners.andOwn(),
                    cut(name, MAX_NAME_CHARS))));
  }

  @Override
  public List<Request> resume() {
    return database.change(
        handle -> {
          List<String> names = owners.claimFree(handle);
          return names.isEmpty() ? List.of() : resumed(handle, names);
        });
  }

  private static List<Request> resumed(Handle handle, List<String> names) {
    handle
        .createUpdate("update request set tries = tries + 1 where name in (<names>)")
        .bindList("names", names)
        .execute();
    return handle
        .createQuery("select * from request where name in (<names>) order by accepted_at, name")
        .bindList("names", names)
        .map(row -> request(row))
        .list();
  }

  private static Request request(RowView row) {
    return new Request(
        row.getColumn("name", String.class),
        Kind.valueOf(row.getColumn("kind", String.class)),
        row.getColumn("asker", String.class),
        row.getColumn("channel", String.class),
        row.getColumn("thread", String.class),
        row.getColumn("message", String.class),
        row.getColumn("text", String.class),
        row.getColumn("visible_to_all", Boolean.class),
        row.getColumn("reply_address", String.class),
        row.getColumn("tries", Integer.class),
        row.getColumn("delivering", Boolean.class));
  }
}
