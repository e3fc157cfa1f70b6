package aibets.storage;

/** What a storage keeps when the process ends; the rest is in memory until then. */
public enum Persistence {

  /** All of it. */
  EVERYTHING,

  /** All but questions, asked or watched, with their answers and feedback. */
  NO_QUESTIONS,

  /** Documents; conversations find an empty storage each time. */
  DOCUMENTS_ONLY
}
