package aibets.desk;

/** What a surface knows of people. Safe for use by several threads. */
@FunctionalInterface
public interface Directory {

  /** What somebody is. */
  enum Standing {
    /** Of the organisation that the bot answers in. */
    MEMBER,
    /** Let in for some things only. */
    GUEST,
    /** Of another organisation. */
    STRANGER,
    /** It cannot be found out now. */
    UNKNOWN
  }

  /** May block for as long as it takes to ask. */
  Standing of(Asker asker);
}
