/**
 * Measures how good the answers are, on questions with known answers; entry type {@link
 * aibets.evaluation.Evaluation}. May import answer, corpus, disagreement, encoding, english and
 * retrieval.
 */
@NullMarked
package aibets.evaluation;

import org.jspecify.annotations.NullMarked;
