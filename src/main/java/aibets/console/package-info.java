/**
 * Terminal output: answers as text or JSON lines, the prompt, the progress bar. May import answer,
 * corpus, english, indexing, overview, question and retrieval.
 */
@NullMarked
package aibets.console;

import org.jspecify.annotations.NullMarked;
