/**
 * Question and passage read together: {@link aibets.reading.Reader} says which words answer, which
 * sentence, and whether the passage answers at all; {@link aibets.reading.ReadingRetriever} ranks
 * by it. May import question, corpus, encoding and retrieval.
 */
@NullMarked
package aibets.reading;

import org.jspecify.annotations.NullMarked;
