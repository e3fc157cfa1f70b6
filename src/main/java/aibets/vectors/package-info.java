/**
 * Exact in-memory nearest-neighbour search: {@link aibets.vectors.VectorIndex}. May import
 * encoding.
 */
@NullMarked
package aibets.vectors;

import org.jspecify.annotations.NullMarked;
