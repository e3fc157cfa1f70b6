/**
 * What a running bot reports of itself: events for metrics, its state, failures under a reference,
 * and the id of each question in the log. Knows no other package, and nothing that users write.
 */
@org.jspecify.annotations.NullMarked
package aibets.telemetry;
