/**
 * Turns ranked sentences into an answer: verbatim quotes with their sources, or a refusal; entry
 * type {@link aibets.answer.Answerer}. May import question, english, retrieval, disagreement and
 * corpus.
 */
@NullMarked
package aibets.answer;

import org.jspecify.annotations.NullMarked;
