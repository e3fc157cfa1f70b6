package aibets.retrieval;

import aibets.corpus.Document;
import aibets.corpus.Passage;

/**
 * A passage that may contain the answer.
 *
 * @param document that contains it
 * @param passage itself
 * @param dense cosine of the vectors of question and passage
 * @param lexical BM25 score as a share of the best one, 0 if no word matches
 */
record Candidate(Document document, Passage passage, double dense, double lexical) {}
