/**
 * Seeds to store: {@link aibets.indexing.Indexer} finds what changed, encodes it and stores it. May
 * import store, encoding and corpus.
 */
@NullMarked
package aibets.indexing;

import org.jspecify.annotations.NullMarked;
