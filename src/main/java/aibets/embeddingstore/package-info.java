/**
 * An implementation of langchain4j's {@code EmbeddingStore} on H2 for any program: {@link
 * aibets.embeddingstore.H2EmbeddingStore}. Uses SQL; may import vectors.
 */
@NullMarked
package aibets.embeddingstore;

import org.jspecify.annotations.NullMarked;
