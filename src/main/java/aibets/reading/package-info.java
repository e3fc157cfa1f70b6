/**
 * Reads question and passage together with a cross-encoder: {@link aibets.reading.Reader}
 * determines which words and which sentence answer, and whether the passage answers at all; {@link
 * aibets.reading.ReadingRetriever} ranks by it. May import question, corpus, encoding and
 * retrieval.
 */
@NullMarked
package aibets.reading;

import org.jspecify.annotations.NullMarked;
