package aibets.sql;

import aibets.storage.FormStore;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Stores forms in tables. */
final class SqlFormStore implements FormStore {

  private final Transactions database;

  SqlFormStore(Transactions database) {
    this.database = database;
  }

  @Override
  public void open(Form form, Instant now) {
    database.change(
        handle ->
            handle.execute(
                "insert into form values (?, ?, ?, ?, ?, ?)",
                form.id(),
                form.user(),
                form.channel(),
                form.thread(),
                form.replyAddress(),
                now));
  }

  @Override
  public Optional<Form> close(String id, String user) {
    Optional<Form> closed = database.change(handle -> taken(handle, id, user));
    database.erased(closed.isPresent() ? 1 : 0);
    return closed;
  }

  private static Optional<Form> taken(Handle handle, String id, String user) {
    Optional<Form> form =
        handle
            .createQuery("select * from form where id = :id and opened_by = :user")
            .bind("id", id)
            .bind("user", user)
            .map(
                row ->
                    new Form(
                        row.getColumn("id", String.class),
                        row.getColumn("opened_by", String.class),
                        row.getColumn("channel", String.class),
                        row.getColumn("thread", String.class),
                        row.getColumn("reply_address", String.class)))
            .findOne();
    boolean closed =
        handle.execute("delete from form where id = ? and opened_by = ?", id, user) == 1;
    return form.filter(each -> closed);
  }

  void forgetBefore(Instant time) {
    database.erased(
        database.change(handle -> handle.execute("delete from form where opened_at < ?", time)));
  }
}
