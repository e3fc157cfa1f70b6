package aibets.sql;

import aibets.storage.Replicas;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Which process answers a request, if several share the database: the one that owns it, as long as
 * its lease lasts by the clock of the database.
 *
 * @param process the id of this process; empty if it has the database to itself
 */
record RequestOwners(Optional<String> process) {

  /** A process that has not answered a request by then failed to, and tries again when it ends. */
  private static final String IS_RECENT = "accepted_at > clock_timestamp() - interval '10' minute";

  private static final String IS_FREE =
      "not exists (select 1 from replica where id = request.owner and seen_at >"
          + " clock_timestamp() - interval '"
          + Replicas.LEASE.toSeconds()
          + "' second)";

  boolean areSeveral() {
    return process.isPresent();
  }

  /** Returns a further condition, that a request is of this process. */
  String andOwn() {
    return process.map(id -> " and owner = '" + id + "'").orElse("");
  }

  boolean isOwn(Handle handle, String request) {
    return exists(handle, "select 1 from request where name = ?" + andOwn(), request);
  }

  boolean isForeign(Handle handle, String request) {
    return exists(
        handle,
        "select 1 from request where name = ? and not (true" + andOwn() + ") and " + IS_RECENT,
        request);
  }

  private static boolean exists(Handle handle, String query, String request) {
    return handle.select(query, request).mapTo(Integer.class).findFirst().isPresent();
  }

  /** Makes this process the owner of a request. */
  void claim(Handle handle, String request) {
    process.ifPresent(
        id -> handle.execute("update request set owner = ? where name = ?", id, request));
  }

  /**
   * Makes this process the owner of the requests that no living process owns; returns their names,
   * oldest first. Of processes that do so at the same time, one gets each.
   */
  List<String> claimFree(Handle handle) {
    String free = areSeveral() ? " where " + IS_FREE : "";
    List<String> names =
        handle
            .createQuery(
                "select name from request"
                    + free
                    + " order by accepted_at, name"
                    + (areSeveral() ? " for update skip locked" : ""))
            .mapTo(String.class)
            .list();
    names.forEach(name -> claim(handle, name));
    return names;
  }
}
