package aibets.retrieval;

/**
 * A passage that may contain the answer, not yet loaded.
 *
 * @param version of its document
 * @param passage its key
 * @param dense cosine of the vectors of question and passage
 * @param lexical BM25 score as a share of the best one, 0 if no word matches
 */
record Found(long version, long passage, double dense, double lexical) {}
