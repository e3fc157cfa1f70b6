/**
 * Loads documents into the storage: {@link aibets.indexing.Indexer} finds what changed, encodes it
 * and stores it. May import storage, encoding and corpus.
 */
@NullMarked
package aibets.indexing;

import org.jspecify.annotations.NullMarked;
