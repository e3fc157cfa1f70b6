package aibets.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps requests in an H2 database. */
public final class H2RequestStore implements RequestStore {

  private static final int LONGEST_TEXT = 8_000;
  private static final int LONGEST_NAME = 255;

  private final Database database;

  /** The requests in a database. */
  public H2RequestStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean takeOn(List<String> names, Optional<Request> request, Instant now) {
    OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
    return database.change(
        handle -> {
          boolean allNew = true;
          for (String name : names) {
            allNew &= isNew(handle, cut(name, LONGEST_NAME), time);
          }
          if (allNew) {
            request.ifPresent(each -> add(handle, each, time));
          }
          return allNew;
        });
  }

  private static boolean isNew(Handle handle, String name, OffsetDateTime now) {
    return handle.execute(
            "insert into event (name, seen_at) select ?, ? where not exists"
                + " (select 1 from event where name = ?)",
            name,
            now,
            name)
        == 1;
  }

  private static void add(Handle handle, Request request, OffsetDateTime now) {
    handle.execute(
        "merge into request values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        cut(request.name(), LONGEST_NAME),
        request.kind().name(),
        request.user(),
        request.channel(),
        request.thread(),
        request.message(),
        cut(request.text(), LONGEST_TEXT),
        request.forAll(),
        request.responseUrl(),
        request.tries(),
        now,
        request.beingTold());
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }

  @Override
  public void tell(String name) {
    database.change(
        handle ->
            handle.execute(
                "update request set being_told = true where name = ?", cut(name, LONGEST_NAME)));
  }

  @Override
  public void settle(String name) {
    database.erased(
        database.change(
            handle ->
                handle.execute("delete from request where name = ?", cut(name, LONGEST_NAME))));
  }

  @Override
  public List<Request> takeUpAgain() {
    return database.change(
        handle -> {
          handle.execute("update request set tries = tries + 1");
          return handle
              .createQuery("select * from request order by taken_at, name")
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
        row.getBoolean("for_all"),
        row.getString("response_url"),
        row.getInt("tries"),
        row.getBoolean("being_told"));
  }
}
