/**
 * What somebody means by a question, given the conversation it is part of: small talk, a question
 * that is completed by the ones before it, or one that must be asked back. Knows English, and
 * nothing of documents or of where it was typed; entry type {@link aibets.question.Conversation}.
 * Imports no other package.
 */
@NullMarked
package aibets.question;

import org.jspecify.annotations.NullMarked;
