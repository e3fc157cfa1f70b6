/**
 * Answers people, independently of the surface: admission, queueing, exactly-once processing, and
 * outcomes ({@link aibets.desk.Outcome}); entry type {@link aibets.desk.Desk}. Knows no surface.
 * May import answer, corpus, english, indexing, overview, question, storage, telemetry and values.
 */
@NullMarked
package aibets.desk;

import org.jspecify.annotations.NullMarked;
