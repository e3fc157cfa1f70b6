/**
 * The Slack surface: Bolt handlers, and the rendering of outcomes as blocks; entry type {@link
 * aibets.slack.SlackBot}, extension point {@link aibets.slack.Transport}. May import answer,
 * corpus, desk, english, indexing, overview, retrieval, storage and telemetry.
 */
@NullMarked
package aibets.slack;

import org.jspecify.annotations.NullMarked;
