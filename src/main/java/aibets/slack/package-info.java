/**
 * The Slack side: Bolt handlers, and outcomes as blocks; entry type {@link aibets.slack.SlackBot},
 * seam {@link aibets.slack.Transport}. May import answer, corpus, desk, english, indexing,
 * overview, retrieval and storage.
 */
@NullMarked
package aibets.slack;

import org.jspecify.annotations.NullMarked;
