/**
 * Answering people, whatever they ask through: who may ask, in which order, exactly once, and what
 * comes of it ({@link aibets.desk.Outcome}); entry type {@link aibets.desk.Desk}. Knows no surface.
 * May import answer, corpus, english, indexing, overview, question, storage and values.
 */
@NullMarked
package aibets.desk;

import org.jspecify.annotations.NullMarked;
