package aibets.retrieval;

import aibets.corpus.Document;
import aibets.corpus.Passage;

/**
 * A passage that may hold the answer.
 *
 * @param document where it stands
 * @param passage itself
 * @param dense cosine of the question's vector and the passage's
 * @param lexical its BM25 score as a share of the best one's, 0 if no word matches
 */
record Candidate(Document document, Passage passage, double dense, double lexical) {}
