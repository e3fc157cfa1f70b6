package aibets.corpus;

/** In which order a day is written that has numbers only, such as 03/04/2026. */
public enum DateOrder {
  /** 3 April. */
  DAY_FIRST,
  /** 4 March. */
  MONTH_FIRST,
  /** Only a document's other dates tell. */
  TELL
}
