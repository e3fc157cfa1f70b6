/**
 * All that is known of English: its words, what they stand for in a conversation, and what is asked
 * by them; entry type {@link aibets.english.Conversation}. Knows nothing of documents or of where a
 * question was typed; another language is another such package. May import question.
 */
@NullMarked
package aibets.english;

import org.jspecify.annotations.NullMarked;
