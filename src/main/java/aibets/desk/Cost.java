package aibets.desk;

/**
 * What it takes to answer something.
 *
 * @param questions how many questions are asked of the documents, at most
 * @param overview whether it is more work than a question
 */
record Cost(int questions, boolean overview) {

  /** Of a plain question. */
  static final Cost QUESTION = new Cost(1, false);
}
