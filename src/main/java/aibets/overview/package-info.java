/**
 * Overviews of the sources: comparisons of two things, timelines, and cards of bets; entry types
 * {@link aibets.overview.SideBySide}, {@link aibets.overview.Timeline} and {@link
 * aibets.overview.Cards}. Every statement is a verified quote. May import answer, corpus, values
 * and english.
 */
@NullMarked
package aibets.overview;

import org.jspecify.annotations.NullMarked;
