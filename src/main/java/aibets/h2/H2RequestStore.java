package aibets.h2;

import aibets.storage.RequestStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Stores requests in an H2 database. Only one instance may use it, because accepting is
 * synchronized by the instance.
 */
final class H2RequestStore implements RequestStore {

  private static final int MAX_TEXT_CHARACTERS = 8_000;
  private static final int MAX_NAME_CHARACTERS = 255;

  private final Transactions database;

  H2RequestStore(Transactions database) {
    this.database = database;
  }

  @Override
  public synchronized boolean accept(List<String> names, Optional<Request> request, Instant now) {
    OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
    return database.change(
        handle -> {
          boolean allNew = true;
          for (String name : names) {
            allNew &= isNew(handle, cut(name, MAX_NAME_CHARACTERS), time);
          }
          if (allNew) {
            request.ifPresent(each -> add(handle, each, time));
          }
          return allNew;
        });
  }

  private static boolean isNew(Handle handle, String name, OffsetDateTime now) {
    return handle.execute(
            "insert into accepted (name, accepted_at) select ?, ? where not exists"
                + " (select 1 from accepted where name = ?)",
            name,
            now,
            name)
        == 1;
  }

  private static void add(Handle handle, Request request, OffsetDateTime now) {
    handle.execute(
        "merge into request values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        cut(request.name(), MAX_NAME_CHARACTERS),
        request.kind().name(),
        request.user(),
        request.channel(),
        request.thread(),
        request.message(),
        cut(request.text(), MAX_TEXT_CHARACTERS),
        request.visibleToAll(),
        request.replyAddress(),
        request.tries(),
        request.delivering(),
        now);
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }

  void forgetBefore(Instant time) {
    OffsetDateTime before = time.atOffset(ZoneOffset.UTC);
    database.erased(
        database.change(
            handle ->
                handle.execute("delete from accepted where accepted_at < ?", before)
                    + handle.execute("delete from request where accepted_at < ?", before)));
  }

  @Override
  public void delivering(String name) {
    database.change(
        handle ->
            handle.execute(
                "update request set delivering = true where name = ?",
                cut(name, MAX_NAME_CHARACTERS)));
  }

  @Override
  public void settle(String name) {
    database.erased(
        database.change(
            handle ->
                handle.execute(
                    "delete from request where name = ?", cut(name, MAX_NAME_CHARACTERS))));
  }

  @Override
  public List<Request> resume() {
    return database.change(
        handle -> {
          handle.execute("update request set tries = tries + 1");
          return handle
              .createQuery("select * from request order by accepted_at, name")
              .map((row, context) -> request(row))
              .list();
        });
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getString("name"),
        Kind.valueOf(row.getString("kind")),
        row.getString("asker"),
        row.getString("channel"),
        row.getString("thread"),
        row.getString("message"),
        row.getString("text"),
        row.getBoolean("visible_to_all"),
        row.getString("reply_address"),
        row.getInt("tries"),
        row.getBoolean("delivering"));
  }
}
