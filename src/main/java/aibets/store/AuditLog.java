package aibets.store;

import java.time.Instant;
import java.util.List;

/** What admins did, and what others tried to do as if they were. Nothing is ever taken out. */
public interface AuditLog {

  /**
   * Something that was done.
   *
   * @param doneAt when
   * @param who the id of who did it
   * @param what in words, at most 1,000 characters
   */
  record Deed(Instant doneAt, String who, String what) {}

  /** Notes what was done. */
  void note(Deed deed);

  /** What was done last, latest first. */
  List<Deed> latest(int most);
}
