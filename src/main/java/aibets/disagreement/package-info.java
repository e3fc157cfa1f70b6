/**
 * Detects sources that state different answers to a question; entry type {@link
 * aibets.disagreement.Comparison}. May import corpus, english, question, retrieval and values.
 */
@NullMarked
package aibets.disagreement;

import org.jspecify.annotations.NullMarked;
