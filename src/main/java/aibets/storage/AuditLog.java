package aibets.storage;

import java.time.Instant;
import java.util.List;

/** The actions of admins, and attempts by others. Entries are never deleted. */
public interface AuditLog {

  /**
   * An entry.
   *
   * @param doneAt when
   * @param who id of the user
   * @param what description, at most 1,000 characters
   */
  record Entry(Instant doneAt, String who, String what) {}

  /** Adds an entry. */
  void add(Entry entry);

  /** Returns the latest entries, latest first. */
  List<Entry> latest(int most);
}
