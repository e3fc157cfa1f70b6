package aibets.answer;

/** Whether the sources answer a question, according to the confidence. */
public enum Verdict {
  /** The quotes answer it. */
  ANSWERED,
  /** The nearest quotes may answer it; readers must see that this is uncertain. */
  PERHAPS,
  /** The sources do not answer it. */
  REFUSED
}
