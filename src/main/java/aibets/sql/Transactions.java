package aibets.sql;

import org.jdbi.v3.core.Handle;

/** Work on a database, each piece in a transaction of its own. */
public interface Transactions {

  /** Something done with one connection. */
  interface Work<T> {

    /** Does it. */
    T with(Handle handle);
  }

  /** Reads. */
  <T> T query(Work<T> work);

  /** Reads much, a part at a time, all of it as it is at one moment where the database can. */
  default <T> T scan(Work<T> work) {
    return query(work);
  }

  /** Writes all of it or nothing; on the disk when it returns. */
  <T> T change(Work<T> work);

  /** So many rows were deleted that must not stay in the file. */
  void erased(int rows);

  /** The same on the database that is open now, never on one that takes its place later. */
  default Transactions ofThisDatabase() {
    return this;
  }
}
