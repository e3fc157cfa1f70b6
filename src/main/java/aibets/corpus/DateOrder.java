package aibets.corpus;

/** The order of day and month in numeric dates such as 03/04/2026. */
public enum DateOrder {
  /** 3 April. */
  DAY_FIRST,
  /** 4 March. */
  MONTH_FIRST,
  /** Determined only by other dates of the document. */
  INFER
}
