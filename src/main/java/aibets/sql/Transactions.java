package aibets.sql;

import org.jdbi.v3.core.Handle;

/** Runs work on a database, each piece in a transaction of its own. */
public interface Transactions {

  /** Work on one connection. */
  interface Work<T> {

    /** Does the work. */
    T with(Handle handle);
  }

  /** Reads from the database. */
  <T> T query(Work<T> work);

  /** Reads large results in portions, from a single snapshot where the database can. */
  default <T> T scan(Work<T> work) {
    return query(work);
  }

  /** Writes everything or nothing; it is durable when this returns. */
  <T> T change(Work<T> work);

  /** Notes that rows were deleted whose content must not stay in the file. */
  void erased(int rows);

  /** Returns transactions on the database that is open now, never on one that replaces it. */
  default Transactions ofThisDatabase() {
    return this;
  }
}
