package aibets.answer;

/** Whether the sources answer a question, as far as that can be told. */
public enum Verdict {
  /** The quotes answer it. */
  ANSWERED,
  /** The nearest quotes may answer it; whoever reads them must see that they may not. */
  PERHAPS,
  /** The sources do not say. */
  REFUSED
}
