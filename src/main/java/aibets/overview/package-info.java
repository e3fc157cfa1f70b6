/**
 * What the sources say of two things side by side, in order of time, and of each bet; entry types
 * {@link aibets.overview.SideBySide}, {@link aibets.overview.Timeline} and {@link
 * aibets.overview.Cards}. Every statement is a verified quote. May import answer, corpus, values
 * and english.
 */
@NullMarked
package aibets.overview;

import org.jspecify.annotations.NullMarked;
