package aibets.values;

/** What a value measures; values of different kinds are never compared. */
public enum Kind {
  /** Unit: the currency's ISO code, with {@code /year} or the like for a rate. */
  MONEY,
  /** Unit: {@code %}, or {@code pp} for percentage points. */
  PERCENT,
  /** Unit: what is counted, singular. */
  COUNT,
  /** From the first to the last day meant, as days since 1970-01-01; unit: the precision. */
  DATE,
  /** Unit: months. */
  DURATION,
  /** So many times as much; unit: {@code x}. */
  MULTIPLE,
  /** What a benchmark gave; unit: its name. */
  SCORE
}
