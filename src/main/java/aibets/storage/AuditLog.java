package aibets.storage;

import java.time.Instant;
import java.util.List;

/** What admins did, and what others tried to do as if they were. Nothing is ever deleted. */
public interface AuditLog {

  /**
   * Something that was done.
   *
   * @param doneAt when
   * @param who the id of who did it
   * @param what in words, at most 1,000 characters
   */
  record Entry(Instant doneAt, String who, String what) {}

  /** Adds what was done. */
  void add(Entry entry);

  /** What was done last, latest first. */
  List<Entry> latest(int most);
}
