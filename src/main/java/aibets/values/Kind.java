package aibets.values;

/** The kind of quantity of a value; values of different kinds are never compared. */
public enum Kind {
  /** An amount of money; unit: the ISO currency code, with {@code /year} or the like for a rate. */
  MONEY,
  /** A percentage; unit: {@code %}, or {@code pp} for percentage points. */
  PERCENT,
  /** A number of things; unit: the singular noun. */
  COUNT,
  /** A period, as days since 1970-01-01; unit: the precision. */
  DATE,
  /** A duration; unit: months. */
  DURATION,
  /** A factor; unit: {@code x}. */
  MULTIPLE,
  /** A benchmark result; unit: the benchmark's name. */
  SCORE
}
