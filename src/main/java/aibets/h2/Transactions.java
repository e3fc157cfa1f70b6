package aibets.h2;

import org.jdbi.v3.core.Handle;

/** Runs work on a database, each in its own transaction. */
interface Transactions {

  /** Work with one connection. */
  interface Work<T> {
    T with(Handle handle);
  }

  /** Runs a query. */
  <T> T query(Work<T> work);

  /** Runs a change, atomically; flushed to disk when it returns. */
  <T> T change(Work<T> work);

  /** Notes that rows were deleted whose bytes must not remain in the file. */
  void erased(int rows);

  /** Returns transactions on the current database only, never on one that replaces it. */
  default Transactions ofThisDatabase() {
    return this;
  }
}
