/**
 * Ranks sentences for a question: candidates by dense vectors and BM25, then re-ranked; entry type
 * {@link aibets.retrieval.Retriever}. May import question, english, storage, vectors, encoding and
 * corpus.
 */
@NullMarked
package aibets.retrieval;

import org.jspecify.annotations.NullMarked;
