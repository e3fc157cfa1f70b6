/**
 * Ranked sentences to an answer: verbatim quotes with their sources, or "the sources do not say";
 * entry type {@link aibets.answer.Answerer}. May import question, english, retrieval, disagreement
 * and corpus.
 */
@NullMarked
package aibets.answer;

import org.jspecify.annotations.NullMarked;
