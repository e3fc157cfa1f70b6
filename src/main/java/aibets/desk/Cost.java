package aibets.desk;

/**
 * The cost of an answer.
 *
 * @param questions the maximum number of questions to the documents
 * @param overview whether it is an overview, which takes longer than a question
 */
record Cost(int questions, boolean overview) {

  /** The cost of a plain question. */
  static final Cost QUESTION = new Cost(1, false);
}
