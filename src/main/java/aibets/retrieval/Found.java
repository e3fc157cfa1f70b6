package aibets.retrieval;

/**
 * A passage that may hold the answer, before it is read.
 *
 * @param version of its document
 * @param passage its key
 * @param dense cosine of the question's vector and the passage's
 * @param lexical its BM25 score as a share of the best one's, 0 if no word matches
 */
record Found(long version, long passage, double dense, double lexical) {}
