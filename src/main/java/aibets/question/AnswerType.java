package aibets.question;

/** What a question asks for. */
public enum AnswerType {
  /** A sum that is paid, asked for or spent. */
  MONEY,
  /** What something is held to be worth. */
  VALUATION,
  /** A share of a whole. */
  PERCENT,
  /** By how many times one thing exceeds another. */
  MULTIPLE,
  /** A result of a test or match. */
  SCORE,
  /** How many of something there are. */
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

  /** Whether a number, a sum or a time is asked for. */
  public boolean isValue() {
    return compareTo(DATE) <= 0;
  }
}
