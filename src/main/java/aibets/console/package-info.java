/**
 * The terminal side: answers as text or JSON lines, the prompt, the progress bar. May import
 * answer, indexing and corpus.
 */
@NullMarked
package aibets.console;

import org.jspecify.annotations.NullMarked;
