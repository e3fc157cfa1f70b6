package aibets.question;

/** The kind of answer that a question asks for. */
public enum AnswerType {
  /** An amount of money paid, asked for or spent. */
  MONEY,
  /** The estimated worth of something. */
  VALUATION,
  /** A share of a whole, in percent. */
  PERCENT,
  /** How many times one thing exceeds another. */
  MULTIPLE,
  /** A result of a test or match. */
  SCORE,
  /** A number of things. */
  COUNT,
  /** How long something takes. */
  DURATION,
  /** When something happens. */
  DATE,
  /** How big, fast or frequent something is. */
  MEASURE,
  /** Who somebody is. */
  PERSON,
  /** Where something is. */
  PLACE,
  /** Why something is so. */
  REASON,
  /** What something is. */
  DEFINITION,
  /** Anything else. */
  OTHER;

  /** Whether this is a number, an amount or a time. */
  public boolean isValue() {
    return compareTo(DATE) <= 0;
  }
}
