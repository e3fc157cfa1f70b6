/**
 * Knowledge of English: its vocabulary, the references in a conversation, and the parsing of
 * questions; entry type {@link aibets.english.Conversation}. Independent of documents and surfaces,
 * so that another language can be another such package. May import question.
 */
@NullMarked
package aibets.english;

import org.jspecify.annotations.NullMarked;
