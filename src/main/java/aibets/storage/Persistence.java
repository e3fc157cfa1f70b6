package aibets.storage;

/** What a storage keeps after the process ends; the rest is held in memory. */
public enum Persistence {

  /** Everything. */
  EVERYTHING,

  /** Everything except questions, asked or watched, with their answers and feedback. */
  NO_QUESTIONS,

  /** Documents only; conversations start with an empty storage each time. */
  DOCUMENTS_ONLY
}
