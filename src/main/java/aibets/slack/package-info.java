/**
 * The Slack side: Bolt handlers, who may do what, answers as blocks; entry type {@link
 * aibets.slack.SlackBot}. The only importer of {@code com.slack}; may import answer, indexing,
 * store and corpus.
 */
@NullMarked
package aibets.slack;

import org.jspecify.annotations.NullMarked;
