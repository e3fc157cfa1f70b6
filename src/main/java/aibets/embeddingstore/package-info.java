/**
 * langchain4j's {@code EmbeddingStore} on H2: {@link aibets.embeddingstore.H2EmbeddingStore}, for
 * use in any program. Speaks SQL; may import vectors.
 */
@NullMarked
package aibets.embeddingstore;

import org.jspecify.annotations.NullMarked;
