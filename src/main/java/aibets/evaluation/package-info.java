/**
 * How good the answers are: questions with known answers, judged and counted; entry type {@link
 * aibets.evaluation.Evaluation}. May import answer, corpus, disagreement, encoding, english and
 * retrieval.
 */
@NullMarked
package aibets.evaluation;

import org.jspecify.annotations.NullMarked;
