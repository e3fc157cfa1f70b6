/**
 * Exact nearest-neighbour search in memory: {@link aibets.vectors.VectorIndex}. May import
 * encoding.
 */
@NullMarked
package aibets.vectors;

import org.jspecify.annotations.NullMarked;
