package aibets.postgres;

import aibets.sql.Transactions;
import aibets.storage.Allowances;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Allowances in a table, by the clock of the database. */
record PostgresAllowances(Transactions database) implements Allowances {

  /** Inserts or updates the row if enough is left, in one statement. */
  private static final String TAKE =
      """
      insert into allowance as kept (name, full_at)
      values (:name, clock_timestamp() + :share * interval '1 microsecond')
      on conflict (name) do update
      set full_at = greatest(kept.full_at, clock_timestamp()) + :share * interval '1 microsecond'
      where greatest(kept.full_at, clock_timestamp()) + :share * interval '1 microsecond'
        <= clock_timestamp() + :period * interval '1 microsecond'
      """;

  private static final String MISSING =
      """
      select ceil(extract(epoch from
        greatest(full_at, clock_timestamp()) - clock_timestamp()) * 1000000)
      from allowance where name = :name
      """;

  @Override
  public Duration take(String name, Duration share, Duration period) {
    return database.change(
        handle ->
            isTaken(handle, name, share, period)
                ? Duration.ZERO
                : wait(handle, name, share, period));
  }

  private static boolean isTaken(Handle handle, String name, Duration share, Duration period) {
    return handle
            .createUpdate(TAKE)
            .bind("name", name)
            .bind("share", micros(share))
            .bind("period", micros(period))
            .execute()
        == 1;
  }

  /** Returns at least a microsecond, because zero means that the share was taken. */
  private static Duration wait(Handle handle, String name, Duration share, Duration period) {
    Optional<Long> used =
        handle.createQuery(MISSING).bind("name", name).mapTo(Long.class).findOne();
    long missing = used.orElse(0L) + micros(share) - micros(period);
    return Duration.ofNanos(1000 * Math.max(1, missing));
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }
}
