package aibets.sql;

import aibets.storage.FormStore;
import java.time.Instant;
import java.util.Optional;

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
  public Optional<Form> find(String id, String user) {
    return database.query(
        handle ->
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
                .findOne());
  }

  @Override
  public void close(String id, String user) {
    database.erased(
        database.change(
            handle -> handle.execute("delete from form where id = ? and opened_by = ?", id, user)));
  }

  void forgetBefore(Instant time) {
    database.erased(
        database.change(handle -> handle.execute("delete from form where opened_at < ?", time)));
  }
}
